/** What improvement projects and problems are about; names in `innovation.themes.<theme>`. */
export const THEMES = ['production_planning', 'quality_tools', 'green_production', 'other'] as const;

export type Theme = (typeof THEMES)[number];

export function isTheme(text: unknown): text is Theme {
  return THEMES.some((theme) => theme === text);
}
