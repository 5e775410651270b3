import { describe, expect, it } from 'vitest'
import { exposureMap, type MapLine, type MapRoom } from '../../src/exposure/exposure-map-rules.ts'
import { exposureSvg } from '../../src/exposure/exposure-svg.ts'

const rooms = new Map<string, MapRoom>([
  ['pipeline', { id: 'pipeline', name: 'Pipeline review', function: 'sales', archivedAt: null }],
  ['board', { id: 'board', name: '<b>Board</b> & "friends"', function: 'board', archivedAt: null }],
])
const line: MapLine = {
  id: 'line',
  corrects: null,
  roomId: 'pipeline',
  depth: 3,
  minutes: 60,
  occurredOn: '2026-06-01',
  source: 'earned',
}
const draw = (lines: MapLine[], wants: { roomId: string; depth: number }[] = []) =>
  exposureSvg(exposureMap({ lines, rooms, wants, today: '2026-06-01' }))
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

describe('the drawn exposure map', () => {
  it('has a title and tells in its description what it shows', () => {
    const svg = draw([line], [{ roomId: 'board', depth: 2 }])
    expect(svg).toContain('role="img" aria-labelledby="exposure-title exposure-description"')
    expect(svg).toContain('<title id="exposure-title">Exposure map</title>')
    expect(svg).toContain('Sales: took part, 1 room, 100 % fresh. Wanted:')
    expect(draw([])).toContain('No room seen yet.')
  })

  it('fills one cell for each depth reached, paler the longer ago', () => {
    const filled = /fill-opacity="1.00"/g
    expect(count(draw([line]), filled)).toBe(3)
    expect(count(draw([]), /fill-opacity/g)).toBe(0)
    expect(count(draw([{ ...line, occurredOn: '2025-06-01' }]), /fill-opacity="0.65"/g)).toBe(3)
  })

  it('frames what is wanted and missing', () => {
    const dashes = /stroke-dasharray/g
    expect(count(draw([line], [{ roomId: 'board', depth: 2 }]), dashes)).toBe(1)
    expect(count(draw([line], [{ roomId: 'pipeline', depth: 2 }]), dashes)).toBe(0)
  })

  it('lets no name of a room become markup', () => {
    const svg = draw([], [{ roomId: 'board', depth: 1 }])
    expect(svg).toContain('&#60;b&#62;Board&#60;/b&#62; &#38; &#34;friends&#34;')
    expect(svg).not.toContain('<b>')
  })
})
