import { IsOptional, IsString } from 'class-validator';

/** Who shall judge. */
export class PanelForm {
  @IsOptional()
  @IsString({ each: true })
  members?: string | string[];
}
