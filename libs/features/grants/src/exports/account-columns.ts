/** Columns of each table, in order; texts at `grants.export.columns`. */
export const ACCOUNT_COLUMNS = {
  applications: [
    ...['number', 'union', 'uscc', 'subdistrict', 'status', 'star', 'approvedOn'],
    ...['amount', 'paid', 'returned', 'proven', 'promised'],
  ],
  entries: [
    ...['number', 'union', 'uscc', 'kind', 'tranche', 'bookedOn', 'entryAmount', 'voucher', 'recordedBy'],
  ],
  spendings: ['number', 'union', 'category', 'description', 'spentOn', 'entryAmount', 'rejected'],
  payments: ['number', 'union', 'payeeName', 'bank', 'account', 'tranche', 'due', 'purpose'],
} as const;
