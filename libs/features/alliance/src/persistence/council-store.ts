import { currentActor, UnitOfWork } from '#database';
import { isId, newId, type CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { CouncilSeat } from './council-seat.entity.js';
import { CouncilTerm } from './council-term.entity.js';

/** Terms of the chair and seats beside it; inside a unit of work. */
@Injectable()
export class CouncilStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async running(): Promise<CouncilTerm | null> {
    return this.unitOfWork.reader.findOneBy(CouncilTerm, { handedOverOn: IsNull() });
  }

  async handOver(id: string, note: string, day: CalendarDate): Promise<void> {
    await this.unitOfWork.writer.update(CouncilTerm, { id }, { handedOverOn: day, note });
  }

  async begin(
    term: Pick<CouncilTerm, 'unionId' | 'chairName' | 'startsOn' | 'endsOn' | 'createdAt'>,
  ): Promise<void> {
    await this.unitOfWork.writer.insert(CouncilTerm, { ...fresh(), ...term, handedOverOn: null, note: null });
  }

  async seat(seat: Pick<CouncilSeat, 'kind' | 'unionId' | 'personName' | 'fromDay'>): Promise<void> {
    await this.unitOfWork.writer.insert(CouncilSeat, { ...fresh(), ...seat, untilDay: null });
  }

  /** @returns whether somebody had the seat */
  async unseat(id: string, day: CalendarDate): Promise<boolean> {
    if (!isId(id)) return false;
    const { affected } = await this.unitOfWork.writer.update(
      CouncilSeat,
      { id, untilDay: IsNull() },
      { untilDay: day },
    );
    return affected === 1;
  }
}

function fresh(): { readonly id: string; readonly districtId: string } {
  return { id: newId(), districtId: currentActor().districtId ?? '' };
}
