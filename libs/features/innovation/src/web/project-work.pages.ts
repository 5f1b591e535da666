import {
  AcceptsUpload,
  CurrentLocale,
  CurrentPrincipal,
  Form,
  FormBody,
  redirect,
  Requires,
  Uploaded,
  type Page,
  type Principal,
  type Redirect,
  type Upload,
} from '#http';
import { DomainError, invalid } from '#kernel';
import type { Locale } from '#views';
import { Controller, Param, Post } from '@nestjs/common';
import { KeepMilestones } from '../use-cases/keep-milestones.js';
import { ProofShelf } from '../use-cases/proof-shelf.js';
import { MilestoneForm } from './milestone.form.js';
import { ProjectScreen } from './project-screen.js';
import { UploadForm } from './upload.form.js';

const pathOf = (id: string): string => `/innovation/projects/${id}`;

/** What the unions of a project keep up: milestones and proofs. */
@Controller('innovation/projects/:id')
@Requires('innovation.propose')
export class ProjectWorkPages {
  constructor(
    private readonly screen: ProjectScreen,
    private readonly milestones: KeepMilestones,
    private readonly proofs: ProofShelf,
  ) {}

  @Post('milestones')
  async add(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(MilestoneForm) form: Form<MilestoneForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ title = '', dueOn = '' }) => {
        await this.milestones.add(principal, id, { title, dueOn });
        return redirect(pathOf(id), 'innovation.flash.milestoneAdded');
      },
      (milestone) => this.screen.show(principal, locale, id, { milestone }),
    );
  }

  @Post('milestones/:milestoneId/done')
  async done(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('milestoneId') milestoneId: string,
  ): Promise<Redirect> {
    await this.milestones.mark(principal, id, milestoneId, true);
    return redirect(pathOf(id), 'innovation.flash.milestoneDone');
  }

  @Post('milestones/:milestoneId/open')
  async open(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('milestoneId') milestoneId: string,
  ): Promise<Redirect> {
    await this.milestones.mark(principal, id, milestoneId, false);
    return redirect(pathOf(id), 'innovation.flash.milestoneOpen');
  }

  @Post('milestones/:milestoneId/remove')
  async remove(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('milestoneId') milestoneId: string,
  ): Promise<Redirect> {
    await this.milestones.remove(principal, id, milestoneId);
    return redirect(pathOf(id), 'innovation.flash.milestoneRemoved');
  }

  @Post('proofs')
  @AcceptsUpload()
  async upload(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(UploadForm) form: Form<UploadForm>,
    @Uploaded() { file }: Upload,
  ): Promise<Page | Redirect> {
    return form.submit(
      async () => {
        await this.proofs.add(principal, id, file).catch((error: unknown) => {
          throw atFileField(error);
        });
        return redirect(pathOf(id), 'innovation.flash.proofAdded');
      },
      (proof) => this.screen.show(principal, locale, id, { proof }),
    );
  }

  @Post('proofs/:proofId/remove')
  async removeProof(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('proofId') proofId: string,
  ): Promise<Redirect> {
    await this.proofs.remove(principal, id, proofId);
    return redirect(pathOf(id), 'innovation.flash.proofRemoved');
  }
}

/** A refusal of the file's content stands beside the file field. */
function atFileField(error: unknown): unknown {
  if (!(error instanceof DomainError) || !error.code.startsWith('files.')) return error;
  return invalid('innovation.invalid', [{ pointer: '/file', code: error.code, params: error.params }]);
}
