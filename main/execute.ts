import { safeName } from '../catalog/identify/text';
import type { Command, CommandResult } from '../contract/commands';
import type { Earshot } from './earshot';
import type { Desktop } from './shell/desktop';
import type { Log } from './shell/log';
import { openLink } from './shell/open-link';
import type { Reporter } from './shell/reporter';
import type { Updates } from './shell/updates';
import { SettingsError } from './system/system-adapter';

/** What commands are carried out with. */
export interface Executors {
  readonly earshot: Earshot;
  readonly reporter: Reporter;
  readonly desktop: Desktop;
  readonly updates: Updates;
  readonly log: Log;
}

/** Carries out one command of the window. Rejects only on a fault of our own. */
export async function execute({ earshot, reporter, desktop, updates, log }: Executors, command: Command): Promise<CommandResult> {
  switch (command.type) {
    case 'get-snapshot':
      return { ok: true, snapshot: earshot.snapshot };
    case 'search':
      earshot.search();
      return { ok: true };
    case 'open-bluetooth-settings':
      try {
        await earshot.openSettings();
        return { ok: true };
      } catch (error) {
        log.warn('the Bluetooth settings did not open', error);
        return {
          ok: false,
          error: error instanceof SettingsError && error.reason === 'none' ? 'error.settings.none' : 'error.settings.failed',
        };
      }
    case 'act': {
      const error = earshot.act(command.action, command.headphones);
      return error === null ? { ok: true } : { ok: false, error };
    }
    case 'cancel-action':
      earshot.cancelAction();
      return { ok: true };
    case 'answer-pairing':
      earshot.answerPairing(command.question, command.answer);
      return { ok: true };
    case 'power-on':
      try {
        await earshot.powerOn();
        return { ok: true };
      } catch (error) {
        log.warn('Bluetooth could not be switched on', error);
        return { ok: false, error: 'error.power-on' };
      }
    case 'rename':
      earshot.rename(command.headphones, safeName(command.nickname));
      return { ok: true };
    case 'forget':
      earshot.forget(command.key);
      return { ok: true };
    case 'acknowledge-settings':
      earshot.acknowledgeSettings();
      return { ok: true };
    case 'set-preferences':
      earshot.setPreferences(command.preferences);
      desktop.apply(command.preferences);
      updates.choose(command.preferences.updates);
      return { ok: true };
    case 'keep-guide':
      earshot.keepGuide(command.guide);
      return { ok: true };
    case 'forget-all':
      earshot.forgetAll();
      return { ok: true };
    case 'check-update':
      updates.check();
      return { ok: true };
    case 'download-update':
      updates.download();
      return { ok: true };
    case 'install-update':
      updates.install();
      return { ok: true };
    case 'dismiss-update':
      updates.dismiss();
      return { ok: true };
    case 'make-report':
      return { ok: true, report: await reporter.make() };
    case 'copy-report':
      await reporter.copy();
      return { ok: true };
    case 'save-report':
      try {
        await reporter.save();
        return { ok: true };
      } catch (error) {
        log.warn('the report could not be saved', error);
        return { ok: false, error: 'error.report.save' };
      }
    case 'open-link':
      return (await openLink(command.url)) ? { ok: true } : { ok: false, error: 'error.link' };
  }
}
