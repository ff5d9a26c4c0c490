import { describe, expect, it } from 'vitest';
import { readArguments } from '../../infra/local/args.ts';

describe('the options of npm start', () => {
  it('start the large demo school on port 8700 in .local, in real time', () => {
    expect(readArguments([])).toEqual({
      kind: 'run',
      options: { school: 'demo-groot', port: 8700, data: '.local', speed: 1, fresh: false, fault: false },
    });
  });

  it('are all taken', () => {
    const args = [
      '--school',
      'demo-klein',
      '--port',
      '9000',
      '--data',
      '/tmp/x',
      '--speed',
      '60',
      '--fresh',
      '--fault',
    ];
    expect(readArguments(args)).toEqual({
      kind: 'run',
      options: { school: 'demo-klein', port: 9000, data: '/tmp/x', speed: 60, fresh: true, fault: true },
    });
  });

  it('are explained by --help', () => {
    expect(readArguments(['--help'])).toMatchObject({ kind: 'help', text: expect.stringContaining('--speed N') });
  });

  it.each([
    [['--bogus'], 'De optie --bogus begrijp ik niet. Zie --help.'],
    [['los'], 'Deze opties begrijp ik niet. Zie --help.'],
    [['--port'], 'De optie --port begrijp ik niet. Zie --help.'],
    [['--port', 'abc'], 'De poort is een getal van 0 tot en met 65532.'],
    [['--port', '65533'], 'De poort is een getal van 0 tot en met 65532.'],
    [['--speed', '0'], 'De snelheid is een getal van 1 tot en met 100000.'],
    [['--speed', 'snel'], 'De snelheid is een getal van 1 tot en met 100000.'],
    [['--school', '../x'], 'Er is geen school "../x".'],
    [['--data', ''], 'Noem een map: --data DIR.'],
  ])('that make no sense are refused in one line: %j', (args, message) => {
    expect(readArguments(args)).toEqual({ kind: 'refused', message });
    expect(message).not.toContain('\n');
  });
});
