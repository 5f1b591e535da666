import {
  CurrentLocale,
  CurrentPrincipal,
  type Form,
  FormBody,
  type Page,
  type Principal,
  redirect,
  type Redirect,
  Requires,
} from '#http';
import type { Locale } from '#views';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { RevokeDevice } from '../use-cases/revoke-device.js';
import { SettleConflict } from '../use-cases/settle-conflict.js';
import { UndoAttendance } from '../use-cases/undo-attendance.js';
import { AttendancePage, type Refused } from './attendance-page.js';
import { NoteForm } from './note.form.js';
import { ReasonForm } from './reason.form.js';

/** 到场情况, for the host. */
@Controller('activities/:id/attendance')
@Requires('checkin.work')
export class AttendancePages {
  constructor(
    private readonly attendancePage: AttendancePage,
    private readonly undoAttendance: UndoAttendance,
    private readonly settleConflict: SettleConflict,
    private readonly revokeDevice: RevokeDevice,
  ) {}

  @Get()
  show(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Query('guests') guests?: string,
    @Query('conflicts') conflicts?: string,
  ): Promise<Page> {
    const filter = { guests: Number(guests) || 1, conflicts: Number(conflicts) || 1 };
    return this.attendancePage.show(principal, locale, id, filter, null);
  }

  @Post('guests/:registrationId/undo')
  undo(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') activityId: string,
    @Param('registrationId') registrationId: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ reason = '' }) => {
        await this.undoAttendance.execute({ principal, activityId, registrationId, reason });
        return redirect(`/activities/${activityId}/attendance`, 'attendance.flash.undone');
      },
      (state) => this.again(principal, locale, activityId, { of: registrationId, form: state }),
    );
  }

  @Post('conflicts/:conflictId')
  settle(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') activityId: string,
    @Param('conflictId') conflictId: string,
    @FormBody(NoteForm) form: Form<NoteForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ note = '' }) => {
        await this.settleConflict.execute({ principal, activityId, conflictId, note });
        return redirect(`/activities/${activityId}/attendance`, 'attendance.flash.settled');
      },
      (state) => this.again(principal, locale, activityId, { of: conflictId, form: state }),
    );
  }

  @Post('devices/:deviceId/revoke')
  async revoke(
    @CurrentPrincipal() principal: Principal,
    @Param('id') activityId: string,
    @Param('deviceId') deviceId: string,
  ): Promise<Redirect> {
    await this.revokeDevice.execute({ principal, activityId, deviceId });
    return redirect(`/activities/${activityId}/attendance#devices`, 'attendance.flash.revoked');
  }

  private again(principal: Principal, locale: Locale, id: string, refused: Refused): Promise<Page> {
    return this.attendancePage.show(principal, locale, id, { guests: 1, conflicts: 1 }, refused);
  }
}
