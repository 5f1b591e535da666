import { IsOptional, IsString } from 'class-validator';

export class NoteForm {
  @IsOptional()
  @IsString()
  note?: string;
}
