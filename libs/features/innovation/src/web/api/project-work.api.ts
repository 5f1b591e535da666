import { AcceptsUpload, CurrentPrincipal, Requires, Uploaded, type Principal, type Upload } from '#http';
import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import { AnswerInvitation } from '../../use-cases/answer-invitation.js';
import { InviteUnion } from '../../use-cases/invite-union.js';
import { KeepMilestones } from '../../use-cases/keep-milestones.js';
import { ProofShelf } from '../../use-cases/proof-shelf.js';
import { InvitationAnswerDto, InvitationDto, MilestoneDto } from './projects.dto.js';

/** What the unions of a project do together, for machines. */
@ApiTags('innovation')
@Controller('api/v1/innovation/projects/:id')
@Requires('innovation.propose')
export class ProjectWorkApi {
  constructor(
    private readonly inviteUnion: InviteUnion,
    private readonly answerInvitation: AnswerInvitation,
    private readonly milestones: KeepMilestones,
    private readonly proofs: ProofShelf,
  ) {}

  @Post('invitations')
  @HttpCode(204)
  async invite(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { unionId }: InvitationDto,
  ): Promise<void> {
    await this.inviteUnion.execute(principal, id, unionId);
  }

  @Put('invitation')
  @HttpCode(204)
  @Requires('innovation.sign')
  async answer(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { agree }: InvitationAnswerDto,
  ): Promise<void> {
    await this.answerInvitation.execute(principal, id, agree);
  }

  @Post('milestones')
  @HttpCode(204)
  async add(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: MilestoneDto,
  ): Promise<void> {
    await this.milestones.add(principal, id, body);
  }

  @Put('milestones/:milestoneId/done')
  @HttpCode(204)
  async done(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('milestoneId') milestoneId: string,
  ): Promise<void> {
    await this.milestones.mark(principal, id, milestoneId, true);
  }

  /** `multipart/form-data` with one file. */
  @Post('proofs')
  @HttpCode(204)
  @AcceptsUpload()
  @ApiConsumes('multipart/form-data')
  async upload(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Uploaded() { file }: Upload,
  ): Promise<void> {
    await this.proofs.add(principal, id, file);
  }

  @Delete('proofs/:proofId')
  @HttpCode(204)
  async remove(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('proofId') proofId: string,
  ): Promise<void> {
    await this.proofs.remove(principal, id, proofId);
  }
}
