import { UnitOfWork } from '#database';
import {
  CurrentPrincipal,
  EMPTY_FORM,
  Form,
  FormBody,
  page,
  redirect,
  Requires,
  type FormState,
  type Page,
  type Principal,
  type Redirect,
} from '#http';
import { isId, notFound } from '#kernel';
import { Controller, Get, Param, Post } from '@nestjs/common';
import type { AssessmentCase } from '../../domain/assessment-case.js';
import { isEditable } from '../../domain/status/transition.js';
import { AssessmentStore } from '../../persistence/assessment-store.js';
import { RatingCatalogues } from '../../queries/rating-catalogues.js';
import { RecordCaseFacts } from '../../use-cases/record-case-facts.js';
import { statusBadge } from './case-badges.js';
import { CaseFactsForm, factsOf, PLATFORM_FIGURES } from './case-facts.form.js';

/** A union's case as the district prepares it: survey figures, tasks, vetoes in force. */
@Controller('cycles/:cycleId/cases/:id')
@Requires('cycle.manage')
export class CaseFactsPages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AssessmentStore,
    private readonly catalogues: RatingCatalogues,
    private readonly recordFacts: RecordCaseFacts,
  ) {}

  @Get()
  async show(@Param('cycleId') cycleId: string, @Param('id') id: string): Promise<Page> {
    const one = await this.find(cycleId, id);
    const figures = Object.entries(one.sheet.system).map(([name, value]) => [name, String(value)] as const);
    const values = { ...Object.fromEntries(figures), vetoes: [...one.sheet.vetoes] };
    return this.form(one, { ...EMPTY_FORM, values });
  }

  @Post()
  async save(
    @CurrentPrincipal() principal: Principal,
    @Param('cycleId') cycleId: string,
    @Param('id') id: string,
    @FormBody(CaseFactsForm) form: Form<CaseFactsForm>,
  ): Promise<Page | Redirect> {
    const one = await this.find(cycleId, id);
    return form.submit(
      async (input) => {
        await this.recordFacts.execute({ assessmentId: id, ...factsOf(input), principal });
        return redirect(`/cycles/${cycleId}`, 'cycle.flash.factsRecorded');
      },
      (state) => this.form(one, state),
    );
  }

  private async find(cycleId: string, id: string): Promise<AssessmentCase> {
    if (!isId(id)) throw notFound('assessment');
    const one = await this.unitOfWork.read(() => this.store.get(id));
    if (one.cycle.id !== cycleId) throw notFound('assessment');
    return one;
  }

  private async form(one: AssessmentCase, form: FormState): Promise<Page> {
    const catalogue = await this.unitOfWork.read(() => this.catalogues.of(one.cycle.catalogueVersionId));
    const ticked = [form.values['vetoes'] ?? []].flat();
    const model = {
      cycle: one.cycle,
      union: one.union,
      badge: statusBadge(one.status),
      editable: isEditable(one.status),
      form,
      figures: PLATFORM_FIGURES,
      vetoes: catalogue.document.veto.map(({ code, zh, effect }) => ({
        code,
        text: zh,
        effect,
        ticked: ticked.includes(code),
      })),
    };
    return page('cycle/case', model, { status: form.status });
  }
}
