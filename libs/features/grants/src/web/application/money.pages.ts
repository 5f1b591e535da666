import {
  CurrentPrincipal,
  Form,
  FormBody,
  redirect,
  Requires,
  type Page,
  type Principal,
  type Redirect,
} from '#http';
import { Controller, Param, Post } from '@nestjs/common';
import { PayTranche } from '../../use-cases/pay-tranche.js';
import { RecordReturn } from '../../use-cases/record-return.js';
import { TypedFields } from '../typed-fields.js';
import { ApplicationScreen } from './application-screen.js';
import { PaymentForm } from './payment.form.js';
import { ReturnForm } from './return.form.js';

/** Money that goes out and comes back, as the district records it. */
@Controller('grants/applications/:id')
@Requires('grant.manage')
export class MoneyPages {
  constructor(
    private readonly screen: ApplicationScreen,
    private readonly payTranche: PayTranche,
    private readonly recordReturn: RecordReturn,
  ) {}

  @Post('payments')
  pay(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @FormBody(PaymentForm) form: Form<PaymentForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ tranche, on = '', voucher = '' }) => {
        await this.payTranche.execute(principal, { id, tranche: Number(tranche), on, voucher });
        return redirect(`/grants/applications/${id}`, 'grants.flash.paid');
      },
      this.screen.again(principal, id, 'payment'),
    );
  }

  @Post('returns')
  back(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @FormBody(ReturnForm) form: Form<ReturnForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ amount, on = '', voucher = '' }) => {
        const fields = new TypedFields();
        const amountFen = fields.yuan(amount, '/amount');
        fields.refuse();
        await this.recordReturn.execute(principal, { id, amountFen, on, voucher });
        return redirect(`/grants/applications/${id}`, 'grants.flash.returned');
      },
      this.screen.again(principal, id, 'back'),
    );
  }

  @Post('settle')
  async settle(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Redirect> {
    await this.recordReturn.settle(principal, id);
    return redirect(`/grants/applications/${id}`, 'grants.flash.settled');
  }
}
