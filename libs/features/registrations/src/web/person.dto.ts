import { IsOptional, IsString } from 'class-validator';

/** Who comes. */
export class PersonDto {
  @IsString()
  name!: string;

  @IsString()
  phone!: string;

  /** absent: no mails wanted */
  @IsOptional()
  @IsString()
  mail?: string;
}
