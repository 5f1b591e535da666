/** Colours of states; the words say the same. */
export const PROBLEM_TONES: Readonly<Record<string, string>> = {
  open: 'info',
  chosen: 'warning',
  solved: 'success',
  closed: 'neutral',
};

export const PROJECT_TONES: Readonly<Record<string, string>> = {
  idea: 'neutral',
  running: 'info',
  submitted: 'warning',
  returned: 'danger',
  accepted: 'success',
  closed: 'neutral',
};
