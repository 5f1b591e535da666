import { IsUUID } from 'class-validator';

export class TopicVoteDto {
  @IsUUID()
  topicId!: string;
}
