import { IsOptional, IsString, Matches } from 'class-validator';

/** What the survey and the task list of the platform know of a union (catalogue `system_values`). */
export const PLATFORM_FIGURES = [
  'survey_valid',
  'satisfied',
  'cc_satisfied',
  'home_users',
  'tasks_done',
  'tasks_due',
] as const;

/** One field a figure, empty where it is not known; `vetoes` ticked. */
export class CaseFactsForm {
  @IsOptional()
  @IsString({ each: true })
  vetoes?: string | string[];
}

for (const figure of PLATFORM_FIGURES) {
  IsOptional()(CaseFactsForm.prototype, figure);
  Matches(/^\s*\d{1,9}\s*$/, { message: 'cycle.fact_not_a_count' })(CaseFactsForm.prototype, figure);
}

export function factsOf(form: CaseFactsForm) {
  const typed = Object.entries(form).filter(([name, value]) => name !== 'vetoes' && value !== undefined);
  return {
    system: Object.fromEntries(typed.map(([name, value]) => [name, Number(value)])),
    vetoes: [form.vetoes ?? []].flat(),
  };
}
