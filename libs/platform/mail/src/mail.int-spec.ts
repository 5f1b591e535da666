import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import { ConfigModule, loadConfig } from '#config';
import { DatabaseModule, platformSchema, runAs, UnitOfWork } from '#database';
import { JobsModule } from '#jobs';
import { actorOf, openTestDatabase, seedDistrict, type TestDatabase } from '#testing';
import { Test, type TestingModule } from '@nestjs/testing';
import { Mailer, MailModule, type MailMessage } from './index.js';

const MESSAGE: MailMessage = {
  to: 'chair@example.org',
  subject: '初审退回了 3 项（演示）',
  text: '请在 5 个工作日内补正。',
};

describe('mail', () => {
  let database: TestDatabase;
  let district: string;
  let varDir: string;
  let app: TestingModule;

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema]);
    district = await seedDistrict(database.unitOfWork);
  });
  beforeEach(async () => {
    varDir = await mkdtemp(path.join(os.tmpdir(), 'star-mail-'));
  });
  afterEach(async () => {
    await app.close();
    await rm(varDir, { recursive: true });
  });
  afterAll(() => database.close());

  const start = async (env: Record<string, string> = {}) => {
    const config = loadConfig({
      STAR_VAR_DIR: varDir,
      STAR_MAIL_FROM: '星级工会 <star@portal.example.org>',
      ...env,
    });
    app = await Test.createTestingModule({
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot({ url: database.url, poolSize: 4, schemas: [platformSchema] }),
        JobsModule.forRoot({ work: true }),
        MailModule,
      ],
    }).compile();
    app.useLogger(false);
    await app.init();
  };
  const inDistrict = <T>(work: () => Promise<T>) =>
    runAs(actorOf(district), () => app.get(UnitOfWork).run(work));
  const send = (message: Partial<MailMessage> = {}) =>
    inDistrict(() => app.get(Mailer).send({ ...MESSAGE, ...message }));
  const until = async <T>(look: () => Promise<T | undefined>): Promise<T> => {
    for (let tries = 0; tries < 300; tries += 1) {
      const seen = await look();
      if (seen !== undefined) return seen;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('waited in vain');
  };
  const stored = async (id: string) =>
    (
      await database.asOwner<{ sent_at: Date | null; body_text: string | null }>(
        'SELECT sent_at, body_text FROM mail.messages WHERE id = $1',
        [id],
      )
    )[0];
  const sent = (id: string) => until(async () => ((await stored(id))?.sent_at ? true : undefined));

  /** A mail server that refuses the first messages and keeps the others. */
  const mailServer = async (refusals: number) => {
    const received: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      closeTimeout: 100,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
        stream.on('end', () => {
          if (refusals-- > 0) {
            done(new Error('mailbox busy'));
            return;
          }
          received.push(text);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    return {
      received,
      url: `smtp://127.0.0.1:${port}`,
      close: () =>
        new Promise<void>((resolve) => {
          server.close(resolve);
        }),
    };
  };

  it('is sent after the commit and its text forgotten', async () => {
    const server = await mailServer(0);
    await start({ STAR_MAIL_URL: server.url });
    const id = await send();
    await sent(id);
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toContain(`Message-ID: <${id}@portal.example.org>`);
    expect(server.received[0]).toContain('To: chair@example.org');
    expect(server.received[0]).toContain(Buffer.from(MESSAGE.text).toString('base64').slice(0, 40));
    expect(await stored(id)).toMatchObject({ body_text: null });
    await server.close();
  });

  it('is tried again while the server refuses it', async () => {
    const server = await mailServer(1);
    await start({ STAR_MAIL_URL: server.url });
    await sent(await send());
    expect(server.received).toHaveLength(1);
    await server.close();
  });

  it('is not sent when the transaction fails', async () => {
    await start();
    const failing = inDistrict(async () => {
      await app.get(Mailer).send(MESSAGE);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const later = await send();
    await sent(later);
    expect(await readdir(path.join(varDir, 'mail'))).toEqual([`${later}.eml`]);
  });

  it('becomes a file where no mail server is set', async () => {
    await start();
    const id = await send({ html: '<p>请补正</p>' });
    await sent(id);
    const file = await readFile(path.join(varDir, 'mail', `${id}.eml`), 'utf8');
    expect(file).toContain('multipart/alternative');
    expect(file).toContain('To: chair@example.org');
  });

  it.each(['nobody', 'a@b\r\nBcc: all@example.org', 'a@b, c@d', '陌生人 <a@b>'])(
    'refuses the address %j',
    async (to) => {
      await start();
      await expect(send({ to })).rejects.toMatchObject({ code: 'mail.bad_address' });
    },
  );
});
