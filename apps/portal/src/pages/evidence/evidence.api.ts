import {
  EvidenceAccess,
  EvidenceQueries,
  EvidenceUploadForm,
  RemoveEvidence,
  UploadEvidence,
  uploadDetailsOf,
  type EvidenceView,
  type ShelfPage,
  type UploadedEvidence,
} from '#evidence';
import { AcceptsUpload, CurrentPrincipal, Requires, Uploaded, type Principal, type Upload } from '#http';
import { ownUnionId } from '#organizations';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import { DistrictKinds } from './district-kinds.js';
import { ShelfQuery } from './shelf.query.js';

@ApiTags('evidence')
@Controller('api/v1/evidence')
export class EvidenceApi {
  constructor(
    private readonly evidence: EvidenceQueries,
    private readonly access: EvidenceAccess,
    private readonly kinds: DistrictKinds,
    private readonly uploadEvidence: UploadEvidence,
    private readonly removeEvidence: RemoveEvidence,
  ) {}

  /** The caller's own union's shelf. */
  @Get()
  @Requires('evidence.upload')
  async shelf(
    @CurrentPrincipal() principal: Principal,
    @Query() { q, kind, page }: ShelfQuery,
  ): Promise<ShelfPage> {
    return this.evidence.shelf(ownUnionId(principal) ?? '', { search: q, kind, page: Number(page ?? 1) });
  }

  @Get(':id')
  @Requires('evidence.view')
  async one(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<EvidenceView> {
    return this.access.require(principal, id);
  }

  /** `multipart/form-data`: the fields first, then one file. */
  @Post()
  @AcceptsUpload()
  @ApiConsumes('multipart/form-data')
  @Requires('evidence.upload')
  async upload(
    @CurrentPrincipal() principal: Principal,
    @Body() fields: EvidenceUploadForm,
    @Uploaded() { file }: Upload,
  ): Promise<UploadedEvidence> {
    const kind = await this.kinds.require(fields.kind);
    const unionId = ownUnionId(principal) ?? '';
    return this.uploadEvidence.execute(principal, { unionId, kind, details: uploadDetailsOf(fields), file });
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('evidence.upload')
  async remove(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    await this.removeEvidence.execute(principal, id);
  }
}
