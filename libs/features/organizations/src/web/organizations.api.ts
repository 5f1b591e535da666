import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Requires, type Principal } from '#http';
import { can } from '#identity';
import { notFound } from '#kernel';
import { OrganizationsQueries } from '../queries/organizations.queries.js';
import type { SubdistrictView, UnionPage, UnionView } from '../queries/union-view.js';
import { RegisterUnion } from '../use-cases/register-union.js';
import { SaveSubdistrict } from '../use-cases/save-subdistrict.js';
import { UpdateProfile } from '../use-cases/update-profile.js';
import { UpdateUnion } from '../use-cases/update-union.js';
import {
  ProfileDto,
  RenameSubdistrictDto,
  SubdistrictDto,
  UnionDetailsDto,
  UpdateUnionDto,
} from './organizations.dto.js';
import { detailsOf } from './union.form.js';
import { UnionListQuery } from './union-list.query.js';
import { ownUnionId, viewingScope } from './viewing-scope.js';

@ApiTags('organizations')
@Controller('api/v1/organizations')
export class OrganizationsApi {
  constructor(
    private readonly organizations: OrganizationsQueries,
    private readonly register: RegisterUnion,
    private readonly update: UpdateUnion,
    private readonly updateProfile: UpdateProfile,
    private readonly saveSubdistrict: SaveSubdistrict,
  ) {}

  /** The unions the caller may look through; a chair's list is empty, the own union has its own address. */
  @Get('unions')
  @Requires('organization.view')
  async unions(@CurrentPrincipal() principal: Principal, @Query() query: UnionListQuery): Promise<UnionPage> {
    const { q: search, subdistrict: subdistrictId, industry } = query;
    const within = viewingScope(principal);
    return this.organizations.unions({
      search,
      subdistrictId,
      industry,
      within,
      page: Number(query.page ?? 1),
    });
  }

  @Get('unions/own')
  @Requires('organization.edit.own')
  async own(@CurrentPrincipal() principal: Principal): Promise<UnionView> {
    return this.union(principal, ownUnionId(principal) ?? '');
  }

  @Get('unions/:id')
  @Requires('organization.view')
  async union(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<UnionView> {
    const union = await this.organizations.union(id);
    if (!union || !can(principal, 'organization.view', union)) throw notFound('union');
    return union;
  }

  @Post('unions')
  @Requires('organization.manage')
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: UnionDetailsDto,
  ): Promise<{ id: string }> {
    return { id: await this.register.execute(principal, body) };
  }

  @Put('unions/:id')
  @HttpCode(204)
  @Requires('organization.manage')
  async correct(
    @CurrentPrincipal() principal: Principal,
    @Param('id') unionId: string,
    @Body() body: UpdateUnionDto,
  ): Promise<void> {
    const { version } = body;
    await this.update.execute(principal, { ...detailsOf(body), unionId, version });
  }

  @Put('unions/:id/profile')
  @HttpCode(204)
  @Requires('organization.edit.own')
  async profile(
    @CurrentPrincipal() principal: Principal,
    @Param('id') unionId: string,
    @Body() { version, address, profile }: ProfileDto,
  ): Promise<void> {
    await this.updateProfile.execute(principal, { unionId, version, address, profile });
  }

  @Get('subdistricts')
  @Requires('organization.view')
  async subdistricts(): Promise<SubdistrictView[]> {
    return this.organizations.subdistricts();
  }

  @Post('subdistricts')
  @Requires('organization.manage')
  async addSubdistrict(
    @CurrentPrincipal() principal: Principal,
    @Body() { name }: SubdistrictDto,
  ): Promise<{ id: string }> {
    return { id: await this.saveSubdistrict.execute(principal, { name, existing: null }) };
  }

  @Put('subdistricts/:id')
  @HttpCode(204)
  @Requires('organization.manage')
  async renameSubdistrict(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { name, version }: RenameSubdistrictDto,
  ): Promise<void> {
    await this.saveSubdistrict.execute(principal, { name, existing: { id, version } });
  }
}
