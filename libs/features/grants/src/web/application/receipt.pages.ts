import { atFileField } from '#evidence';
import {
  AcceptsUpload,
  CurrentPrincipal,
  Form,
  FormBody,
  redirect,
  Requires,
  Uploaded,
  type Page,
  type Principal,
  type Redirect,
  type Upload,
} from '#http';
import { Controller, Param, Post } from '@nestjs/common';
import { AddReceipt } from '../../use-cases/add-receipt.js';
import { RejectReceipt } from '../../use-cases/reject-receipt.js';
import { RemoveReceipt } from '../../use-cases/remove-receipt.js';
import { TypedFields } from '../typed-fields.js';
import { ApplicationScreen } from './application-screen.js';
import { ReceiptForm } from './receipt.form.js';
import { RejectionForm } from './rejection.form.js';

/** Receipts: handed in and taken back by the union, refused by the district. */
@Controller('grants/applications/:id/receipts')
export class ReceiptPages {
  constructor(
    private readonly screen: ApplicationScreen,
    private readonly addReceipt: AddReceipt,
    private readonly removeReceipt: RemoveReceipt,
    private readonly rejectReceipt: RejectReceipt,
  ) {}

  @Post()
  @AcceptsUpload()
  @Requires('grant.apply')
  add(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @FormBody(ReceiptForm) form: Form<ReceiptForm>,
    @Uploaded() { file }: Upload,
  ): Promise<Page | Redirect> {
    return form.submit(
      async (input) => {
        await this.store(principal, id, input, file);
        return redirect(`/grants/applications/${id}#receipts`, 'grants.flash.receiptAdded');
      },
      this.screen.again(principal, id, 'receipt'),
    );
  }

  @Post(':receiptId/remove')
  @Requires('grant.apply')
  async remove(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('receiptId') receiptId: string,
  ): Promise<Redirect> {
    await this.removeReceipt.execute(principal, id, receiptId);
    return redirect(`/grants/applications/${id}#receipts`, 'grants.flash.receiptRemoved');
  }

  @Post(':receiptId/reject')
  @Requires('grant.manage')
  reject(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('receiptId') receiptId: string,
    @FormBody(RejectionForm) form: Form<RejectionForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ note = '' }) => {
        await this.rejectReceipt.execute(principal, id, receiptId, note);
        return redirect(`/grants/applications/${id}#receipts`, 'grants.flash.receiptRejected');
      },
      this.screen.again(principal, id, 'rejection', receiptId),
    );
  }

  private async store(
    principal: Principal,
    id: string,
    { category = '', description = '', spentOn, amount, masked }: ReceiptForm,
    file: Upload['file'],
  ): Promise<void> {
    const fields = new TypedFields();
    const day = fields.day(spentOn, '/spentOn');
    const amountFen = fields.yuan(amount, '/amount');
    fields.refuse();
    const command = { id, category, description, spentOn: day, amountFen, masked: masked === 'yes', file };
    await this.addReceipt.execute(principal, command).catch((error: unknown) => {
      throw atFileField(error);
    });
  }
}
