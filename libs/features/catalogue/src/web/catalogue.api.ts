import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Public, Requires, type Principal } from '#http';
import { notFound } from '#kernel';
import type { Problem } from '#rating';
import { CatalogueProblems } from '../queries/catalogue-problems.js';
import type { CatalogueVersion, CatalogueVersionItem } from '../queries/catalogue-version.js';
import { CatalogueQueries } from '../queries/catalogue.queries.js';
import { AdoptDefaultCatalogue } from '../use-cases/adopt-default-catalogue.js';
import { DiscardCatalogueDraft } from '../use-cases/discard-catalogue-draft.js';
import { PublishCatalogue } from '../use-cases/publish-catalogue.js';
import { SaveCatalogueDraft } from '../use-cases/save-catalogue-draft.js';
import { CatalogueSourceDto, PublishCatalogueDto } from './catalogue.dto.js';

@ApiTags('catalogue')
@Controller('api/v1/catalogue')
export class CatalogueApi {
  constructor(
    private readonly catalogues: CatalogueQueries,
    private readonly catalogueProblems: CatalogueProblems,
    private readonly saveDraft: SaveCatalogueDraft,
    private readonly adoptDefault: AdoptDefaultCatalogue,
    private readonly publishCatalogue: PublishCatalogue,
    private readonly discardDraft: DiscardCatalogueDraft,
  ) {}

  /** The version published last, whole: it is public. */
  @Get('published')
  @Public()
  async published(): Promise<CatalogueVersion> {
    return found(await this.catalogues.published());
  }

  @Get('versions')
  @Requires('catalogue.manage')
  async versions(): Promise<CatalogueVersionItem[]> {
    return this.catalogues.versions();
  }

  @Get('versions/:id')
  @Requires('catalogue.manage')
  async version(@Param('id') id: string): Promise<CatalogueVersion> {
    return found(await this.catalogues.version(id));
  }

  /** What stands against publishing; empty when nothing does. */
  @Get('versions/:id/problems')
  @Requires('catalogue.manage')
  async problems(@Param('id') id: string): Promise<readonly Problem[]> {
    return found(await this.catalogueProblems.of(id));
  }

  @Post('versions')
  @Requires('catalogue.manage')
  async save(
    @CurrentPrincipal() principal: Principal,
    @Body() { source }: CatalogueSourceDto,
  ): Promise<{ id: string }> {
    return { id: await this.saveDraft.execute(principal, source) };
  }

  @Post('versions/default')
  @Requires('catalogue.manage')
  async adopt(@CurrentPrincipal() principal: Principal): Promise<{ id: string }> {
    return { id: await this.adoptDefault.execute(principal) };
  }

  @Post('versions/:id/publish')
  @HttpCode(204)
  @Requires('catalogue.manage')
  async publish(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { rowVersion }: PublishCatalogueDto,
  ): Promise<void> {
    await this.publishCatalogue.execute(principal, { id, rowVersion });
  }

  @Delete('versions/:id')
  @HttpCode(204)
  @Requires('catalogue.manage')
  async discard(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    await this.discardDraft.execute(principal, id);
  }
}

function found<T>(value: T | null): T {
  if (value === null) throw notFound('catalogue');
  return value;
}
