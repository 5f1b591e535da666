import { CurrentPrincipal, type Principal, Requires } from '#http';
import { Clock } from '#kernel';
import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { OpenDevice } from '../use-cases/open-device.js';
import { RevokeDevice } from '../use-cases/revoke-device.js';
import { DeviceDto } from './dto/device.dto.js';

interface OpenedDeviceAnswer {
  readonly deviceId: string;
  readonly label: string;
  /** for `authorization: Device <token>`; shown once */
  readonly token: string;
  readonly expiresAt: Date;
  readonly serverTime: number;
}

/** The scanners of an activity, for its host. */
@ApiTags('check-in')
@Controller('api/v1/checkin/:activityId/devices')
@Requires('checkin.work')
export class DevicesApi {
  constructor(
    private readonly openDevice: OpenDevice,
    private readonly revokeDevice: RevokeDevice,
    private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({ summary: 'A token with which a device scans at this activity, for a while' })
  async open(
    @CurrentPrincipal() principal: Principal,
    @Param('activityId') activityId: string,
    @Body() { label }: DeviceDto,
  ): Promise<OpenedDeviceAnswer> {
    const opened = await this.openDevice.execute({ principal, activityId, label });
    return { ...opened, serverTime: this.clock.now().getTime() };
  }

  @Delete(':deviceId')
  @HttpCode(204)
  @ApiOperation({ summary: 'The device is lost, or done: its token opens nothing any more' })
  async revoke(
    @CurrentPrincipal() principal: Principal,
    @Param('activityId') activityId: string,
    @Param('deviceId') deviceId: string,
  ): Promise<void> {
    await this.revokeDevice.execute({ principal, activityId, deviceId });
  }
}
