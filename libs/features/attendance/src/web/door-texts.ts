import type { Locale, Translator } from '#views';

/** What the page's scripts say; below `attendance.door`. */
const SPOKEN = [
  ...['online', 'offline', 'allSent', 'waiting', 'neverSynced', 'synced', 'conflicts', 'namesMissing'],
  ...['ready', 'notATicket', 'codeWrong', 'notAdmitted', 'searching', 'undone', 'walkInKept', 'choice'],
  ...[
    'noCamera',
    'noCameraDetail',
    'tailWrong',
    'nameMissing',
    'consentMissing',
    'unionUnknown',
    'phoneWrong',
  ],
  ...['labelMissing', 'setupOffline', 'setupLogIn', 'stillWaiting'],
  ...['ended_device_unknown', 'ended_device_revoked', 'ended_device_expired'],
  ...['word_welcome', 'word_again', 'word_unknown', 'word_other_session', 'word_early', 'word_late'],
  ...['word_pending', 'word_waiting', 'word_offered', 'word_cancelled', 'word_declined', 'word_expired'],
  ...[
    'detail_welcome',
    'detail_again',
    'detail_unknown',
    'detail_other_session',
    'detail_early',
    'detail_late',
  ],
  ...['detail_pending', 'detail_waiting', 'detail_offered', 'detail_cancelled', 'detail_declined'],
  'detail_expired',
];
/** Filled in on the page. */
const OPEN_VALUES = { n: '{n}', at: '{at}' };

export function doorTexts(locale: Locale, translator: Translator): Record<string, string> {
  return Object.fromEntries(
    SPOKEN.map((name) => [name, translator.t(locale, `attendance.door.${name}`, OPEN_VALUES)]),
  );
}
