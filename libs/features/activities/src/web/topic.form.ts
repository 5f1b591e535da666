import { IsString } from 'class-validator';

export class TopicForm {
  @IsString()
  title = '';

  @IsString()
  why = '';
}
