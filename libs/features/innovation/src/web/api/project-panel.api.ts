import { CurrentPrincipal, Requires, type Principal } from '#http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AppointPanel } from '../../use-cases/appoint-panel.js';
import { CastVote } from '../../use-cases/cast-vote.js';
import { PanelDto, VoteDto } from './projects.dto.js';

/** Who judges a project and how, for machines. */
@ApiTags('innovation')
@Controller('api/v1/innovation/projects')
export class ProjectPanelApi {
  constructor(
    private readonly appointPanel: AppointPanel,
    private readonly castVote: CastVote,
  ) {}

  @Post(':id/panel')
  @HttpCode(204)
  @Requires('innovation.manage')
  async panel(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { members }: PanelDto,
  ): Promise<void> {
    await this.appointPanel.execute(principal, id, members);
  }

  @Post(':id/votes')
  @HttpCode(204)
  @Requires('innovation.accept')
  async vote(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { vote, note = '', unconnected }: VoteDto,
  ): Promise<void> {
    await this.castVote.execute(principal, id, { vote, note, unconnected });
  }
}
