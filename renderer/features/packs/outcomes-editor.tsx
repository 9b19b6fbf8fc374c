import type { PackBlock } from '../../../src/packs/pack.ts';
import { IconButton } from '../../components/button/button.tsx';
import { MiniOutcome } from '../../components/outcome-row/mini-outcome.tsx';
import { useDesk } from '../../desk-queries.ts';
import styles from './fields.module.css';

type OutcomesBlock = Extract<PackBlock, { kind: 'outcomes' }>;

interface OutcomesEditorProps {
  block: OutcomesBlock;
  onChange: (block: OutcomesBlock, typing?: string) => void;
}

/** The results of a block: their title, order and chart. */
export function OutcomesEditor({ block, onChange }: OutcomesEditorProps) {
  const { metricIds } = block;
  const metrics =
    useDesk('library.metrics', { ids: metricIds }, { enabled: metricIds.length > 0, keepPrevious: true }).data ?? [];
  const move = (index: number, step: -1 | 1) => {
    const id = metricIds[index];
    if (id !== undefined)
      onChange({ ...block, metricIds: metricIds.toSpliced(index, 1).toSpliced(index + step, 0, id) });
  };
  return (
    <>
      <label>
        Heading
        <input
          value={block.title}
          maxLength={300}
          onChange={(event) => onChange({ ...block, title: event.target.value }, `${block.id} title`)}
        />
      </label>
      <label className={styles['inline']}>
        <input
          type="checkbox"
          checked={block.chart}
          onChange={(event) => onChange({ ...block, chart: event.target.checked })}
        />
        Show the balance of the evidence as a chart
      </label>
      {metricIds.length === 0 ? (
        <p>No result yet. Find results in the library and add them with the plus beside them.</p>
      ) : (
        <ol className={styles['items']}>
          {metricIds.map((id, index) => {
            const metric = metrics.find((item) => item.id === id);
            const name = metric?.statement ?? id;
            return (
              <li key={id}>
                <div>{metric ? <MiniOutcome metric={metric} /> : `${id} is no longer in the library`}</div>
                <IconButton
                  icon="up"
                  size="small"
                  label={`Move ${name} up`}
                  isDisabled={index === 0}
                  onPress={() => move(index, -1)}
                />
                <IconButton
                  icon="down"
                  size="small"
                  label={`Move ${name} down`}
                  isDisabled={index === metricIds.length - 1}
                  onPress={() => move(index, 1)}
                />
                <IconButton
                  icon="close"
                  size="small"
                  label={`Remove ${name}`}
                  onPress={() => onChange({ ...block, metricIds: metricIds.filter((other) => other !== id) })}
                />
              </li>
            );
          })}
        </ol>
      )}
    </>
  );
}
