import { IsOptional, IsString } from 'class-validator';

/** The union asked into a project. */
export class InviteForm {
  @IsOptional()
  @IsString()
  unionId?: string;
}
