import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { contentDisposition } from '#files';
import {
  AcceptsUpload,
  CurrentLocale,
  CurrentPrincipal,
  Form,
  FormBody,
  page,
  redirect,
  Requires,
  Uploaded,
  type Page,
  type Principal,
  type Redirect,
  type Upload,
} from '#http';
import { notFound } from '#kernel';
import type { Problem } from '#rating';
import type { Locale } from '#views';
import { CatalogueRefused } from '../domain/catalogue-refused.js';
import { CatalogueProblems } from '../queries/catalogue-problems.js';
import { CatalogueQueries } from '../queries/catalogue.queries.js';
import { AdoptDefaultCatalogue } from '../use-cases/adopt-default-catalogue.js';
import { DiscardCatalogueDraft } from '../use-cases/discard-catalogue-draft.js';
import { PublishCatalogue } from '../use-cases/publish-catalogue.js';
import { SaveCatalogueDraft } from '../use-cases/save-catalogue-draft.js';
import { PublishCatalogueForm } from './publish-catalogue.form.js';
import { readSource } from './read-source.js';
import { problemRows, versionPage, versionRow } from './version-view.js';

const PATH = '/catalogue/versions';
const REFUSED = 422;

/** 指标目录: the district adopts, uploads, looks at and publishes versions. */
@Controller('catalogue/versions')
@Requires('catalogue.manage')
export class CatalogueVersionsPages {
  constructor(
    private readonly catalogues: CatalogueQueries,
    private readonly problems: CatalogueProblems,
    private readonly saveDraft: SaveCatalogueDraft,
    private readonly adoptDefault: AdoptDefaultCatalogue,
    private readonly publishCatalogue: PublishCatalogue,
    private readonly discardDraft: DiscardCatalogueDraft,
  ) {}

  @Get()
  async list(@CurrentLocale() locale: Locale): Promise<Page> {
    return this.listPage(locale, []);
  }

  @Post()
  @AcceptsUpload()
  async upload(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Uploaded() upload: Upload,
  ): Promise<Page | Redirect> {
    try {
      const id = await this.saveDraft.execute(
        principal,
        upload.file ? await readSource(upload.file.stream) : '',
      );
      return redirect(`${PATH}/${id}`, 'catalogue.flash.saved');
    } catch (error) {
      if (error instanceof CatalogueRefused) return this.listPage(locale, error.problems);
      throw error;
    }
  }

  @Post('adopt')
  async adopt(@CurrentPrincipal() principal: Principal): Promise<Redirect> {
    return redirect(`${PATH}/${await this.adoptDefault.execute(principal)}`, 'catalogue.flash.adopted');
  }

  @Get(':id')
  async show(@CurrentLocale() locale: Locale, @Param('id') id: string): Promise<Page> {
    const version = await this.catalogues.version(id);
    if (!version) throw notFound('catalogue');
    const problems = version.status === 'draft' ? ((await this.problems.of(id)) ?? []) : [];
    return page('catalogue-admin/version', versionPage(version, problems, locale));
  }

  @Get(':id/source')
  async source(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const [version, source] = [await this.catalogues.version(id), await this.catalogues.source(id)];
    if (!version || source === null) throw notFound('catalogue');
    void reply
      .header('content-type', 'application/yaml; charset=utf-8')
      .header(
        'content-disposition',
        contentDisposition('attachment', `${version.code}-${version.version}.yaml`),
      );
    return source;
  }

  @Post(':id/publish')
  async publish(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @FormBody(PublishCatalogueForm) form: Form<PublishCatalogueForm>,
  ): Promise<Redirect> {
    return form.submit(
      async ({ rowVersion }) => {
        await this.publishCatalogue.execute(principal, { id, rowVersion: Number(rowVersion) });
        return redirect(`${PATH}/${id}`, 'catalogue.flash.published');
      },
      ({ summary }) =>
        redirect(`${PATH}/${id}`, {
          kind: 'danger',
          key: 'catalogue.flash.notPublished',
          params: { reason: summary[0]?.text ?? '' },
        }),
    );
  }

  @Post(':id/discard')
  async discard(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Redirect> {
    await this.discardDraft.execute(principal, id);
    return redirect(PATH, 'catalogue.flash.discarded');
  }

  /** @param refused why the uploaded file was not taken */
  private async listPage(locale: Locale, refused: readonly Problem[]): Promise<Page> {
    const rows = (await this.catalogues.versions()).map((item) => versionRow(item, locale));
    const model = { rows, problems: problemRows(refused, locale) };
    return page('catalogue-admin/versions', model, refused.length > 0 ? { status: REFUSED } : {});
  }
}
