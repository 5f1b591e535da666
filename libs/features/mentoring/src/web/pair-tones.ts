/** Colours of states; the words say the same. */
export const PAIR_TONES: Readonly<Record<string, string>> = {
  asked: 'warning',
  active: 'info',
  declined: 'neutral',
  ended: 'neutral',
};

export const EXAMPLE_TONES: Readonly<Record<string, string>> = {
  draft: 'neutral',
  offered: 'warning',
  returned: 'danger',
  published: 'success',
};
