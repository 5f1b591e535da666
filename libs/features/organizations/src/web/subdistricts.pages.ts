import { Controller, Get, Param, Post } from '@nestjs/common';
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
import { OrganizationsQueries } from '../queries/organizations.queries.js';
import { SaveSubdistrict } from '../use-cases/save-subdistrict.js';
import { SubdistrictForm } from './subdistrict.form.js';

const PATH = '/organizations/subdistricts';

/** 街道（镇）总工会: add and rename. */
@Controller('organizations/subdistricts')
@Requires('organization.manage')
export class SubdistrictsPages {
  constructor(
    private readonly organizations: OrganizationsQueries,
    private readonly saveSubdistrict: SaveSubdistrict,
  ) {}

  @Get()
  async list(): Promise<Page> {
    return this.show(null, EMPTY_FORM);
  }

  @Post()
  async add(
    @CurrentPrincipal() principal: Principal,
    @FormBody(SubdistrictForm) form: Form<SubdistrictForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ name }) => {
        await this.saveSubdistrict.execute(principal, { name, existing: null });
        return redirect(PATH, 'organizations.flash.subdistrictAdded');
      },
      (state) => this.show(null, state),
    );
  }

  @Post(':id')
  async rename(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @FormBody(SubdistrictForm) form: Form<SubdistrictForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ name, version }) => {
        await this.saveSubdistrict.execute(principal, {
          name,
          existing: { id, version: Number(version ?? 0) },
        });
        return redirect(PATH, 'organizations.flash.saved');
      },
      (state) => this.show(id, state),
    );
  }

  /** @param editing whose form the state belongs to; null: the form for a new one */
  private async show(editing: string | null, form: FormState): Promise<Page> {
    const rows = (await this.organizations.subdistricts()).map((one) => {
      const state = one.id === editing ? form : null;
      return { ...one, typed: state?.values['name'] ?? one.name, error: state?.errors['name'] ?? null };
    });
    const added = editing === null ? form : EMPTY_FORM;
    return page(
      'organizations/subdistricts',
      { rows, form: added, summary: form.summary },
      { status: form.status },
    );
  }
}
