import { describe, expect, test } from 'vitest';
import type { Computer } from '../computer';
import type { Language } from '../messages/languages';
import { findModel } from '../models/index';
import { createSearch, getTopicId, type Search } from './search';
import owners from './testing/owners.json' with { type: 'json' };
import reports from './testing/reports.json' with { type: 'json' };
import threads from './testing/threads.json' with { type: 'json' };
import newerThreads from './testing/threads-3.json' with { type: 'json' };
import unseen from './testing/unseen-1.json' with { type: 'json' };
import laterUnseen from './testing/unseen-2.json' with { type: 'json' };
import latestGerman from './testing/unseen-3-de.json' with { type: 'json' };
import latestEnglish from './testing/unseen-3-en.json' with { type: 'json' };
import latestJapanese from './testing/unseen-3-ja.json' with { type: 'json' };
import freshGerman from './testing/unseen-4-de.json' with { type: 'json' };
import freshJapanese from './testing/unseen-4-ja.json' with { type: 'json' };

// The phrases come from public reports, each with its right topics.

interface Report {
  readonly id: string;
  readonly language: string;
  readonly computer: string;
  readonly model: string | null;
  readonly query: string;
  /** Topics, any of which is right. */
  readonly right: readonly string[];
}

/** Searches by language, computer and model. An index takes most of the time, so phrases share it. */
const searches = new Map<string, Search>();

function findPlace({ id, language, computer, model, query, right }: Report) {
  const key = `${language} ${computer} ${model}`;
  const search = searches.get(key) ?? createSearch(language as Language, computer as Computer, findModel(model));
  searches.set(key, search);
  const found = search.find(query).map(getTopicId);
  const places = right.map((name) => found.indexOf(name)).filter((place) => place >= 0);
  return { id, query, found, rank: places.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...places) + 1 };
}

const ranks = reports.map(findPlace);
const share = (most: number): number => ranks.filter(({ rank }) => rank <= most).length / ranks.length;

describe('phrases of owners', () => {
  test.each(ranks)('finds the topic of $id “$query” among five', ({ rank, found }) => {
    expect(rank, found.slice(0, 6).join(', ')).toBeLessThanOrEqual(5);
  });
  test('ranks 85 % first and 95 % among three', () => {
    expect(share(1)).toBeGreaterThanOrEqual(0.85);
    expect(share(3)).toBeGreaterThanOrEqual(0.95);
  });
});

// These are sixty more phrases from public threads. Words were added to the topics by the results of the first half. The second half was
// not used for that.
describe.each(['looked-at', 'unseen'])('owners’ phrases, the half that is %s', (half) => {
  const places = owners.filter((row) => row.half === half).map(findPlace);
  test('ranks 70 % first and 90 % among three', () => {
    expect(places).toHaveLength(30);
    const missed = places.filter(({ rank }) => rank > 3).map(({ query }) => query);
    expect(places.filter(({ rank }) => rank === 1).length / places.length, missed.join('; ')).toBeGreaterThanOrEqual(0.7);
    expect(places.filter(({ rank }) => rank <= 3).length / places.length, missed.join('; ')).toBeGreaterThanOrEqual(0.9);
  });
});

test.each(['en', 'de', 'ja'])('ranks phrases in %s: 70 % first, 90 % among three', (language) => {
  const places = owners.filter((row) => row.language === language).map(findPlace);
  expect(places.filter(({ rank }) => rank === 1).length / places.length).toBeGreaterThanOrEqual(0.7);
  expect(places.filter(({ rank }) => rank <= 3).length / places.length).toBeGreaterThanOrEqual(0.9);
});

// These are a hundred and twenty phrases from threads, collected before the search used concepts. At that time, 67.5 % were
// first, and 88.3 % among three. The test half was not used while words were added.
describe.each(['tune', 'held'])('phrases of threads, the half %s', (half) => {
  const places = (['en', 'de', 'ja'] as const).flatMap((language) =>
    threads[language]
      .filter((row) => row.half === half)
      .map(({ text, topics }) => findPlace({ id: text, language, computer: 'linux', model: 'wh-1000xm4', query: text, right: topics })),
  );
  test('ranks 85 % first and 95 % among three', () => {
    expect(places).toHaveLength(60);
    const missed = places.filter(({ rank }) => rank > 3).map(({ query }) => query);
    expect(places.filter(({ rank }) => rank === 1).length / places.length, missed.join(', ')).toBeGreaterThanOrEqual(0.85);
    expect(places.filter(({ rank }) => rank <= 3).length / places.length, missed.join(', ')).toBeGreaterThanOrEqual(0.95);
  });
});

/** Expects the goal of the search. The phrases that are not among three are in the message. */
function expectGoal(places: readonly ReturnType<typeof findPlace>[]): void {
  const missed = places.filter(({ rank }) => rank > 3).map(({ query }) => query);
  expect(places.filter(({ rank }) => rank === 1).length / places.length, missed.join(', ')).toBeGreaterThanOrEqual(0.85);
  expect(places.filter(({ rank }) => rank <= 3).length / places.length, missed.join(', ')).toBeGreaterThanOrEqual(0.95);
}

// These are two sets of forty phrases, each written without a look at the search. In the first run of the first set, 72.5 % were
// first and 92.5 % among three; of the second set, 80 % and 87.5 %. Words were added by the misses of both afterwards.
test.each([
  ['new threads', unseen],
  ['later threads', laterUnseen],
])('ranks phrases of %s: 85 % first, 95 % among three', (_, rows) => {
  expect(rows).toHaveLength(40);
  expectGoal(rows.map(findPlace));
});

// These are forty phrases of each language, collected without a look at the search. Before any change, 87.5 % of the English phrases
// were first and 97.5 % among three; of the Japanese ones, 77.5 % and 87.5 %. After words were added without these phrases, 97.5 % and
// 100 % of the English ones; of the German ones, 75 % and 90 %. German and Japanese words were added by the misses afterwards.
test.each([
  ['English', latestEnglish],
  ['German', latestGerman],
  ['Japanese', latestJapanese],
])('ranks the latest %s phrases: 85 % first, 95 % among three', (_, rows) => {
  expect(rows).toHaveLength(40);
  expectGoal(rows.map(findPlace));
});

// These are forty phrases of each language, collected while those words were added by others. In the first run, all German phrases
// were first; of the Japanese ones, 87.5 % were first and all among three. No word was added for them.
test.each([
  ['German', freshGerman],
  ['Japanese', freshJapanese],
])('ranks fresh %s phrases: 85 % first, 95 % among three', (_, rows) => {
  expect(rows).toHaveLength(40);
  expectGoal(rows.map(findPlace));
});

// These phrases were collected for words of the search, most of them from titles and posts of public threads. Most German and many
// Japanese ones are translations of the English ones. In the first run, 78.8 % of the English phrases were first and 91.9 % among
// three; of the German ones, 84.4 % and 95.6 %; of the Japanese ones, 91.8 % and 93.9 %. Words were added by one random half before
// the other half was read: at that time, 77.4 % of the other half of the English phrases were first and 91.2 % among three, and
// before the words 73 % and 90.5 %. These two shares include phrases that were made up, which are no longer here.
test.each([
  ['en', 198],
  ['de', 45],
  ['ja', 49],
])('ranks newer phrases in %s: 85 % first, 95 % among three', (language, count) => {
  const rows = newerThreads.filter((row) => row.language === language);
  expect(rows).toHaveLength(count);
  expectGoal(rows.map(findPlace));
});

test('returns the most common problems if nothing is near', () => {
  const search = createSearch('en', 'linux', null);
  expect(search.find('xqzvxqzv').map(getTopicId)).toEqual(['symptom:not-listed', 'symptom:will-not-connect', 'symptom:no-sound']);
  expect(search.find('my sony headphones').map(getTopicId)).toHaveLength(3);
});

test('finds the facts of the model', () => {
  const found = createSearch('en', 'linux', findModel('wh-1000xm5')).find('two fingers touch panel');
  expect(found.slice(0, 3).some((topic) => topic.kind === 'fact')).toBe(true);
});

test.each([
  ['en', 'one side silent', 'symptom:one-side-silent'],
  ['en', 'how do I pair', 'guide:pair'],
  ['en', 'does not connect', 'symptom:will-not-connect'],
  ['en', 'multipoint', 'guide:second-device'],
  ['en', 'sell', 'guide:give-away'],
  ['de', 'koppeln', 'guide:pair'],
  ['ja', 'ペアリング', 'guide:pair'],
  ['en', 'br-connection-profile-unavailable', 'symptom:will-not-connect'],
  ['en', 'Connection refused (111)', 'symptom:will-not-connect'],
  ['en', 'Failed to connect: br-connection-create-socket', 'symptom:will-not-connect'],
  ['en', 'org.bluez.Error.AuthenticationRejected', 'symptom:asks-for-pin'],
  ['en', 'Connection reset by peer', 'symptom:keeps-disconnecting'],
  ['en', 'Driver error', 'symptom:after-update'],
] as const)('finds in %s by “%s” %s first', (language, query, name) => {
  expect(createSearch(language, 'windows', findModel('wh-1000xm4')).find(query).map(getTopicId)[0]).toBe(name);
});
