import { cleanName } from '../../catalog/identify/text';
import { selectLearned } from '../../catalog/methods/learned';
import { createMethodReport, formatMethodReport } from '../../catalog/methods/method-report';
import { formatBlankSheet } from '../../catalog/models/fact-sheet';
import { findModel } from '../../catalog/models/known';
import type { SettingsPage } from '../../catalog/settings-page';
import type { Command, CommandError, CommandResponse, ResultOf } from '../../contract/commands';
import type { Log } from '../shell/log';
import type { MainWindow } from '../shell/main-window';
import { hideNames } from '../shell/names';
import type { PreferencesStore } from '../shell/preferences';
import type { Reporter } from '../shell/reporter';
import type { SoundPermission } from '../shell/sound-permission';
import type { Updates } from '../shell/updates';
import { ActionFailure } from '../system/system-actions';
import { SettingsError } from '../system/system-adapter';
import type { Earshot } from './earshot';
import { HeadsetControlError } from './headset-control-service';
import type { OwnBonds } from './own-bonds';

/** Objects that commands use. */
export interface CommandContext {
  readonly earshot: Pick<
    Earshot,
    | 'snapshot'
    | 'privateNames'
    | 'callCheck'
    | 'search'
    | 'runner'
    | 'memory'
    | 'history'
    | 'controlService'
    | 'system'
    | 'watchRadio'
    | 'remind'
  > & { readonly bonds: Pick<OwnBonds, 'trustAfterTones'> };
  readonly preferences: Pick<PreferencesStore, 'set'>;
  readonly reporter: Pick<Reporter, 'make' | 'copy' | 'copyText' | 'save' | 'saveRecording'>;
  readonly updates: Pick<Updates, 'check' | 'download' | 'install' | 'dismiss'>;
  readonly sound: Pick<SoundPermission, 'allow' | 'isListening'>;
  readonly window: Pick<MainWindow, 'takeStart' | 'keepPage'>;
  /** Opens a link in the system's browser; false when it may not be opened. */
  openLink(url: string): Promise<boolean>;
  readonly log: Pick<Log, 'warn'>;
}

/** Carries out one command of the window. Rejects only on a fault of Earshot. */
export async function runCommand<C extends Command>(context: CommandContext, command: C): Promise<CommandResponse<C['type']>> {
  // The table has each command's handler under its own name.
  const handler = HANDLERS[command.type] as (context: CommandContext, command: Command) => Handled<C['type']>;
  try {
    return { ok: true, result: await handler(context, command) };
  } catch (error) {
    if (error instanceof CommandFailure) return { ok: false, error: error.error };
    throw error;
  }
}

type Handled<T extends Command['type']> = ResultOf<T> | Promise<ResultOf<T>>;

type Handlers = { readonly [T in Command['type']]: (context: CommandContext, command: Extract<Command, { type: T }>) => Handled<T> };

/** Failure of a command with a reason for the window. */
class CommandFailure extends Error {
  constructor(readonly error: CommandError) {
    super(error.kind);
    this.name = 'CommandFailure';
  }
}

/** Runs the work of a command. A failure is logged with this sentence, and has a reason for the window. */
async function withFailure<T>(
  { log }: CommandContext,
  sentence: string,
  toReason: (error: unknown) => CommandError,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    log.warn(sentence, error);
    throw new CommandFailure(toReason(error));
  }
}

function openSettings(context: CommandContext, page: SettingsPage): Promise<null> {
  const toReason = (error: unknown): CommandError => {
    return { kind: error instanceof SettingsError && error.reason === 'none' ? 'settings-none' : 'settings-failed' };
  };
  return withFailure(context, 'the settings did not open', toReason, async () => done(await context.earshot.system.openSettings(page)));
}

const HANDLERS: Handlers = {
  'get-snapshot': ({ earshot }) => earshot.snapshot,
  'get-start': ({ earshot, window }) => window.takeStart(earshot.snapshot),
  'keep-page': ({ window }, { text }) => done(window.keepPage(text)),
  search: ({ earshot }) => done(earshot.search.request()),
  'watch-radio': ({ earshot }, { watch }) => done(earshot.watchRadio(watch)),
  'open-bluetooth-settings': (context) => openSettings(context, 'bluetooth'),
  'open-sound-settings': (context) => openSettings(context, 'sound'),
  'open-permission-settings': (context, { permission }) => openSettings(context, `${permission}-permission`),
  'allow-sound': async ({ sound }, { what }) => {
    if (await sound.allow(what)) return null;
    throw new CommandFailure({ kind: 'microphone' });
  },
  'heard-tones': async ({ earshot, log }, { headphones }) => {
    try {
      return done(await earshot.bonds.trustAfterTones(headphones));
    } catch (error) {
      log.warn('the headphones could not be trusted', error);
      return null;
    }
  },
  'open-link': async ({ openLink }, { url }) => {
    if (await openLink(url)) return null;
    throw new CommandFailure({ kind: 'link' });
  },
  act: ({ earshot: { system, runner, callCheck }, sound }, { action, headphones, codec = null }) => {
    if (runner === null || system.actions?.kinds.includes(action) !== true)
      throw new CommandFailure({ kind: 'action-unsupported', action });
    if (!runner.start(action, headphones, codec)) throw new CommandFailure({ kind: 'action-busy' });
    callCheck.note(action, headphones, sound.isListening);
    return null;
  },
  'cancel-action': ({ earshot }) => done(earshot.runner?.cancel()),
  'answer-pairing': ({ earshot }, { question, answer }) => done(earshot.runner?.answer(question, answer)),
  'power-on': (context) => {
    const toReason = (error: unknown): CommandError => {
      return { kind: 'power-on', reason: error instanceof ActionFailure ? error.reason : 'internal' };
    };
    return withFailure(context, 'Bluetooth could not be switched on', toReason, async () => {
      const { actions } = context.earshot.system;
      if (actions === null) throw new ActionFailure('internal', 'not on this system');
      return done(await actions.powerOn());
    });
  },
  rename: ({ earshot }, { headphones, nickname }) => done(earshot.history.rename(headphones, cleanName(nickname))),
  'choose-model': ({ earshot }, { headphones, modelId }) => done(earshot.history.chooseModel(headphones, modelId)),
  'keep-chosen-model': ({ earshot }, { headphones }) => done(earshot.history.keepChosenModel(headphones)),
  'unchoose-model': ({ earshot }, { key }) => done(earshot.history.unchooseModel(key)),
  forget: ({ earshot }, { key }) => done(earshot.history.forget(key)),
  'forget-all': ({ earshot }) => done(earshot.history.forgetAll()),
  'acknowledge-settings': ({ earshot }) => done(earshot.memory.acknowledge()),
  'report-fault': ({ earshot, log }, { place, detail }) =>
    done(log.warn(`the window failed to draw its ${place}: ${hideNames(detail, earshot.privateNames, () => '[name]')}`)),
  'keep-guide': ({ earshot }, { guide }) => done(earshot.memory.keep({ guide })),
  learn: ({ earshot }, { method }) => done(earshot.history.learn(method)),
  unlearn: ({ earshot }, { learned }) => done(earshot.history.unlearn(learned)),
  'copy-method-report': async ({ earshot, reporter }, { learned }) => {
    const one = selectLearned(earshot.memory.kept.learned, learned);
    if (one === null) throw new CommandFailure({ kind: 'bad-request' });
    return done(await reporter.copyText(formatMethodReport(createMethodReport(one))));
  },
  'copy-facts': async ({ reporter }, { modelId }) => {
    const model = findModel(modelId);
    if (model === null) throw new CommandFailure({ kind: 'bad-request' });
    return done(await reporter.copyText(formatBlankSheet(model)));
  },
  'copy-command': async ({ reporter }, { command }) => done(await reporter.copyText(command)),
  remind: ({ earshot }, { headphones, wanted }) => done(earshot.remind(headphones, wanted)),
  'set-preferences': ({ preferences }, command) => done(preferences.set(command.preferences)),
  'check-update': ({ updates }) => done(updates.check()),
  'download-update': ({ updates }) => done(updates.download()),
  'install-update': ({ updates }) => done(updates.install()),
  'dismiss-update': ({ updates }) => done(updates.dismiss()),
  'read-headset': (context, { headphones }) => runSession(context, (service) => service.readDetails(headphones)),
  'send-headset-command': (context, { headphones, command }) => runSession(context, (service) => service.sendCommand(headphones, command)),
  'respond-to-headset': (context, { yes }) => runSession(context, (service) => service.respond(yes)),
  'leave-headset': ({ earshot }) => done(earshot.controlService.cancel()),
  'make-report': ({ reporter }) => reporter.make(),
  'copy-report': async ({ reporter }) => done(await reporter.copy()),
  'save-report': (context) => saveFile(context, () => context.reporter.save()),
  'save-recording': (context) => saveFile(context, () => context.reporter.saveRecording()),
};

function runSession<T>(context: CommandContext, work: (service: Earshot['controlService']) => Promise<T>): Promise<T> {
  const toReason = (error: unknown): CommandError => {
    return { kind: 'headset', reason: error instanceof HeadsetControlError ? error.reason : 'failed' };
  };
  return withFailure(context, 'the details could not be read', toReason, async () => {
    const { earshot } = context;
    if (!earshot.snapshot.preferences.askHeadset) throw new HeadsetControlError('failed', 'it is not switched on');
    return work(earshot.controlService);
  });
}

function saveFile(context: CommandContext, save: () => Promise<void>): Promise<null> {
  return withFailure(
    context,
    'a file could not be saved',
    () => ({ kind: 'report-save' }),
    async () => done(await save()),
  );
}

// Most commands return null because they have no result. A handler of type `void` could return any value to the window.
function done(_: unknown): null {
  return null;
}
