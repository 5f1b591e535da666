import { IsOptional, IsString, MaxLength } from 'class-validator';

/** The document comes as the file of the request; there is nothing to type. */
export class DocumentForm {
  /** what some browsers send when no file was chosen */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  file?: string;
}
