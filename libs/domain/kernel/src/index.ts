export {
  addDays,
  addMonths,
  calendarDateOf,
  dayNumber,
  fromDayNumber,
  today,
  type CalendarDate,
} from './calendar-date.js';
export { Clock, fixedClock, systemClock } from './clock.js';
export {
  conflict,
  DomainError,
  forbidden,
  invalid,
  notFound,
  type ErrorKind,
  type ErrorParams,
} from './domain-error.js';
export type { FieldError } from './field-error.js';
export { isId, newId } from './new-id.js';
export { addWorkingDays, isWorkingDay, workingDaysLeft } from './working-days.js';
