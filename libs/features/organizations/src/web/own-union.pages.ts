import { Controller, Get, Post } from '@nestjs/common';
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
import { can } from '#identity';
import { Clock, notFound, today } from '#kernel';
import { COUNT_FACTS, YES_NO_FACTS } from '../domain/profile-facts.js';
import { OrganizationsQueries } from '../queries/organizations.queries.js';
import type { UnionView } from '../queries/union-view.js';
import { UpdateProfile } from '../use-cases/update-profile.js';
import { unionPage, yesNo } from './profile-view.js';
import { ProfileForm, profileOf } from './profile.form.js';
import { ownUnionId } from './viewing-scope.js';

/** The facts as the form groups them. */
const FACT_GROUPS = [
  {
    name: 'employees',
    counts: COUNT_FACTS.filter((fact) => !isMembers(fact) && fact !== 'rules_changed'),
    answers: [],
  },
  { name: 'members', counts: COUNT_FACTS.filter(isMembers), answers: [] },
  { name: 'bodies', counts: ['rules_changed'], answers: YES_NO_FACTS },
] as const;

/** 企业与工会信息: the chair keeps the enterprise's profile; an officer reads it. */
@Controller('organization')
export class OwnUnionPages {
  constructor(
    private readonly organizations: OrganizationsQueries,
    private readonly updateProfile: UpdateProfile,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('organization.view')
  async show(@CurrentPrincipal() principal: Principal): Promise<Page> {
    const union = await this.own(principal);
    if (can(principal, 'organization.edit.own', union))
      return this.form(union, { ...EMPTY_FORM, values: typed(union) });
    return page('organizations/union', {
      ...unionPage(union, today(this.clock)),
      mayManage: false,
      own: true,
    });
  }

  @Post()
  @Requires('organization.edit.own')
  async save(
    @CurrentPrincipal() principal: Principal,
    @FormBody(ProfileForm) form: Form<ProfileForm>,
  ): Promise<Page | Redirect> {
    const union = await this.own(principal);
    return form.submit(
      async (input) => {
        const { address, version } = input;
        const { unionId } = union;
        const profile = profileOf(input);
        await this.updateProfile.execute(principal, { unionId, version: Number(version), address, profile });
        return redirect('/organization', 'organizations.flash.saved');
      },
      (state) => this.form(union, state),
    );
  }

  private async own(principal: Principal): Promise<UnionView> {
    const union = await this.organizations.union(ownUnionId(principal) ?? '');
    if (!union) throw notFound('union');
    return union;
  }

  private form(union: UnionView, form: FormState): Page {
    const model = { ...unionPage(union, today(this.clock)), form, groups: FACT_GROUPS };
    return page('organizations/profile', model, { status: form.status });
  }
}

function typed({ address, profile, version }: UnionView): Record<string, string> {
  const counts = COUNT_FACTS.map((fact) => [`profile.${fact}`, String(profile[fact] ?? '')] as const);
  const answers = YES_NO_FACTS.map((fact) => [`profile.${fact}`, yesNo(profile[fact]) ?? ''] as const);
  return { address, version: String(version), ...Object.fromEntries([...counts, ...answers]) };
}

function isMembers(fact: string): boolean {
  return fact.includes('members');
}
