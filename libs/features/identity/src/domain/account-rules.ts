import type { FieldError } from '#kernel';

const USERNAME = /^[a-z0-9][a-z0-9._-]{2,39}$/;
const NAME_LENGTH = 50;
const PASSWORD_MIN = 10;
const PASSWORD_MAX = 128;
/** Of the lists of leaked passwords, those long enough to get past the length rule. */
const COMMON = new Set([
  '1234567890',
  '12345678910',
  '123456789a',
  '1q2w3e4r5t',
  'qwertyuiop',
  'q1w2e3r4t5',
  'password123',
  'password12',
  'password1234',
  'abcdefghij',
  '0123456789',
  '1111111111',
  '0000000000',
  '9876543210',
  '1234554321',
  'a123456789',
  'aa123456789',
  'woaini1314',
  'woaini520520',
  'woaini1314520',
  'qq123456789',
  'qwer1234qwer',
  'asdfghjkl123',
  'admin12345',
  'admin123456',
  'administrator',
  'iloveyou123',
  'zxcvbnm123',
  '1qaz2wsx3edc',
  '5201314520',
]);

/** Small letters, so that one person cannot be taken for another by a capital. */
export function normalizeUsername(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase();
}

export function checkUsername(username: string): FieldError[] {
  return USERNAME.test(username) ? [] : [{ pointer: '/username', code: 'identity.username_form' }];
}

export function checkName(name: string): FieldError[] {
  const length = Array.from(name).length;
  return length >= 1 && length <= NAME_LENGTH
    ? []
    : [{ pointer: '/name', code: 'identity.name_length', params: { max: NAME_LENGTH } }];
}

/** Length and not being guessable; no demands on kinds of characters, which make passwords worse (NIST SP 800-63B). */
export function checkPassword(password: string, username: string): FieldError[] {
  const wrong = (code: string, params = {}): FieldError[] => [{ pointer: '/password', code, params }];
  const length = Array.from(password).length;
  if (length < PASSWORD_MIN) return wrong('identity.password_short', { min: PASSWORD_MIN });
  if (length > PASSWORD_MAX) return wrong('identity.password_long', { max: PASSWORD_MAX });
  const plain = password.toLowerCase();
  if (COMMON.has(plain) || new Set(plain).size <= 3) return wrong('identity.password_common');
  return plain.includes(username) ? wrong('identity.password_has_username') : [];
}
