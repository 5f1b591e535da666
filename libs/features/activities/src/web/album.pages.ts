import {
  AcceptsUpload,
  CurrentLocale,
  CurrentPrincipal,
  EMPTY_FORM,
  Form,
  FormBody,
  type FormState,
  page,
  type Page,
  type Principal,
  redirect,
  type Redirect,
  Requires,
  type Upload,
  Uploaded,
} from '#http';
import { type Locale, Translator } from '#views';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { hostsActivity } from '../domain/activity-doors.js';
import { PictureQueries } from '../queries/picture.queries.js';
import { KeepAlbum } from '../use-cases/keep-album.js';
import { PhotoForm } from './photo.form.js';
import { PictureForm } from './picture.form.js';
import { SeenActivity } from './seen-activity.js';

/** 相册: pictures with the consent of who is in them, and the picture an activity is announced with. */
@Controller('activities/:id')
export class AlbumPages {
  constructor(
    private readonly seen: SeenActivity,
    private readonly pictures: PictureQueries,
    private readonly album: KeepAlbum,
    private readonly translator: Translator,
  ) {}

  @Get('album')
  @Requires('activity.view')
  read(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Page> {
    return this.show(principal, id, EMPTY_FORM);
  }

  @Post('album')
  @Requires('activity.host')
  @AcceptsUpload()
  add(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(PhotoForm) form: Form<PhotoForm>,
    @Uploaded() upload: Upload,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ caption, consentedBy, consent }) => {
        await this.album.add(principal, {
          activityId: id,
          caption,
          consentedBy,
          consent: consent === 'yes' ? this.translator.t(locale, 'activities.album.statement') : '',
          content: chosen(upload),
        });
        return redirect(`/activities/${id}/album`, 'activities.flash.photoAdded');
      },
      (state) => this.show(principal, id, state),
    );
  }

  @Post('photos/:photoId/withdraw')
  @Requires('activity.host')
  async withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('photoId') photoId: string,
  ): Promise<Redirect> {
    await this.album.withdraw(principal, id, photoId);
    return redirect(`/activities/${id}/album`, 'activities.flash.photoWithdrawn');
  }

  @Get('picture/edit')
  @Requires('activity.host')
  picture(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Page> {
    return this.showPicture(principal, id, EMPTY_FORM);
  }

  /** Without a file the picture is taken away. */
  @Post('picture')
  @Requires('activity.host')
  @AcceptsUpload()
  setPicture(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @FormBody(PictureForm) form: Form<PictureForm>,
    @Uploaded() upload: Upload,
  ): Promise<Page | Redirect> {
    return form.submit(
      async () => {
        await this.album.announceWith(principal, id, chosen(upload));
        return redirect(`/activities/${id}`, 'activities.flash.picture');
      },
      (state) => this.showPicture(principal, id, state),
    );
  }

  private async show(principal: Principal, id: string, form: FormState): Promise<Page> {
    const activity = await this.seen.find(principal, id);
    return page(
      'activities/album',
      {
        activity: { id, title: activity.title },
        photos: await this.pictures.album(id),
        hosts: hostsActivity(principal, activity),
        form,
      },
      { status: form.status },
    );
  }

  private async showPicture(principal: Principal, id: string, form: FormState): Promise<Page> {
    const { title, hasPicture } = await this.seen.find(principal, id);
    return page('activities/picture', { activity: { id, title, hasPicture }, form }, { status: form.status });
  }
}

/** A form sent without choosing a file carries an empty one without a name. */
function chosen({ file }: Upload) {
  if (!file?.name) {
    file?.stream.resume();
    return null;
  }
  return file.stream;
}
