import { IsString, IsUUID } from 'class-validator';

/** A proof of the shelf and the indicator it is put to. */
export class AttachmentForm {
  @IsString()
  indicator!: string;

  @IsUUID()
  evidenceId!: string;
}
