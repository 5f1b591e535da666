/** A seat became free: `{activityId}`. */
export const PROMOTE = 'registrations.promote';
/** A claim window ends: `{registrationId}`. */
export const EXPIRE_OFFER = 'registrations.expire';
/** Guests are reminded: `{activityId, days, startsAt}`. */
export const REMIND = 'registrations.remind';
/** Roster or badges are printed: `{printId}`. */
export const PRINT = 'registrations.print';
/** Personal data are forgotten: `{}`. */
export const PURGE = 'registrations.purge';
