import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';

export class ActiveDto {
  @ApiProperty()
  @IsBoolean()
  active!: boolean;
}
