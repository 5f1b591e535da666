import { IsString } from 'class-validator';

export class FormConditionDto {
  /** of an earlier field */
  @IsString()
  key!: string;

  /** one of its options; `yes` or `no` */
  @IsString()
  equals!: string;
}
