import { IsString } from 'class-validator';

export class VoteForm {
  /** the topic's id */
  @IsString()
  topic = '';
}
