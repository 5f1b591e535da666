/** Industries a district groups its enterprises by; names in `organizations.industry.<code>`. */
export const INDUSTRIES = [
  'electronics',
  'precision_manufacturing',
  'new_energy',
  'biomedicine',
  'logistics',
  'software',
  'construction',
  'retail_catering',
  'public_services',
  'other',
] as const;

export type Industry = (typeof INDUSTRIES)[number];

export function isIndustry(text: unknown): text is Industry {
  return INDUSTRIES.some((industry) => industry === text);
}
