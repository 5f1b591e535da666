import type { FieldError } from '#kernel';

/** Who comes: a name, a telephone number, and an address for reminders if they want them. Nothing else is kept. */
export interface Person {
  readonly name: string;
  readonly phone: string;
  /** '' : no mails wanted */
  readonly mail: string;
}

export const PERSON_LIMITS = { name: 40, mail: 120 } as const;

/** How many one union may register in one go. */
export const MAX_PERSONS = 20;

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0\d{9,11}$/;
const ADDRESS = /^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:]+$/;
const IDENTITY_NUMBER = /\d{17}[\dXx]/;

/** As it is kept: without the spaces and hyphens people type, and without +86. */
export function tidyPerson({ name, phone, mail }: Person): Person {
  return {
    name: name.trim().replaceAll(/\s+/g, ' '),
    phone: phone.replaceAll(/[\s()（）-]/g, '').replace(/^(\+|00)86/, ''),
    mail: mail.trim(),
  };
}

/** What is wrong with it. @param at where the person stands in the request, e.g. `/persons/0` */
export function checkPerson(person: Person, at: string): FieldError[] {
  const { name, phone, mail } = tidyPerson(person);
  const errors: FieldError[] = [];
  const wrong = (field: keyof Person, code: string, params = {}): void => {
    errors.push({ pointer: `${at}/${field}`, code: `registrations.${code}`, params });
  };
  if (name === '') wrong('name', 'name_missing');
  else if (name.length > PERSON_LIMITS.name) wrong('name', 'too_long', { limit: PERSON_LIMITS.name });
  else if (IDENTITY_NUMBER.test(name)) wrong('name', 'identity_number');
  if (phone === '') wrong('phone', 'phone_missing');
  else if (!MOBILE.test(phone) && !LANDLINE.test(phone)) wrong('phone', 'phone_wrong');
  if (mail.length > PERSON_LIMITS.mail) wrong('mail', 'too_long', { limit: PERSON_LIMITS.mail });
  else if (mail !== '' && !ADDRESS.test(mail)) wrong('mail', 'mail_wrong');
  return errors;
}

/** The persons of one request together: some, not too many, nobody twice. */
export function checkPersons(persons: readonly Person[]): FieldError[] {
  if (persons.length === 0) return [{ pointer: '/persons/0/name', code: 'registrations.name_missing' }];
  if (persons.length > MAX_PERSONS)
    return [{ pointer: '/persons', code: 'registrations.too_many', params: { limit: MAX_PERSONS } }];
  const seen = new Set<string>();
  return persons.flatMap((person, index) => {
    const { name, phone } = tidyPerson(person);
    const key = `${name} ${phone}`;
    const twice = seen.has(key);
    seen.add(key);
    const at = `/persons/${index}`;
    const errors = checkPerson(person, at);
    if (!twice || errors.length > 0) return errors;
    return [{ pointer: `${at}/name`, code: 'registrations.twice', params: { name } }];
  });
}
