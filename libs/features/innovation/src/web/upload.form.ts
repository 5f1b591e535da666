import { IsOptional, IsString } from 'class-validator';

/** A file with nothing beside it; a control for it that was sent empty is no file. */
export class UploadForm {
  @IsOptional()
  @IsString()
  file?: string;
}
