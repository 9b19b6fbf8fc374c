import { useEffect, useRef } from 'react';
import { assertNever } from '../../../src/lib/assert-never.ts';
import { findBlock, moveBlockBy, removeBlock, replaceBlock } from '../../../src/packs/edit-pack.ts';
import { fiveCases, type PackBlock, type PackContent } from '../../../src/packs/pack.ts';
import { formatNumber } from '../../../src/lib/format-number.ts';
import { Button } from '../../components/button/button.tsx';
import { useNotify } from '../../components/notifications/notifications.tsx';
import { useCaseTitles } from '../../components/case-titles/use-case-titles.ts';
import { blockKinds } from './block-names.ts';
import { ComparisonEditor } from './comparison-editor.tsx';
import { OutcomesEditor } from './outcomes-editor.tsx';
import styles from './fields.module.css';

interface BlockEditorProps {
  block: PackBlock;
  /** It was just put in: take the keyboard to its first field. */
  isNew: boolean;
  content: PackContent;
  onEdit: (content: PackContent, typing?: string) => void;
  onRemoved: () => void;
}

const maxProse = 100_000;

/** The selected block: what it holds, where it stands. */
export function BlockEditor({ block, isNew, content, onEdit, onRemoved }: BlockEditorProps) {
  const notify = useNotify();
  const position = findBlock(content, block.id);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isNew) return;
    const field = fields.current?.querySelector<HTMLElement>('textarea, input') ?? fields.current?.querySelector('h2');
    field?.focus();
  }, [isNew]);
  const up = moveBlockBy(content, block.id, -1);
  const down = moveBlockBy(content, block.id, 1);
  return (
    <div className={styles['fields']} ref={fields}>
      <div>
        <h2 tabIndex={-1}>{blockKinds[block.kind].label}</h2>
        <small>
          {position && `In the ${fiveCases[position.section].title.toLowerCase()}, number ${position.index + 1}`}
        </small>
      </div>
      <BlockFields block={block} onChange={(next, typing) => onEdit(replaceBlock(content, next), typing)} />
      <div className={styles['actions']}>
        <Button size="small" icon="up" isDisabled={!up} onPress={() => up && onEdit(up)}>
          Move up
        </Button>
        <Button size="small" icon="down" isDisabled={!down} onPress={() => down && onEdit(down)}>
          Move down
        </Button>
        <Button
          size="small"
          look="danger"
          icon="bin"
          onPress={() => {
            onEdit(removeBlock(content, block.id));
            onRemoved();
            notify('Block removed. Undo brings it back.');
          }}
        >
          Remove
        </Button>
      </div>
    </div>
  );
}

function BlockFields({ block, onChange }: { block: PackBlock; onChange: (block: PackBlock, typing?: string) => void }) {
  switch (block.kind) {
    case 'prose':
      return (
        <label>
          Text
          <small>Markdown: **strong**, *emphasis*, - lists, ### headings. Cite with [source-id, p. 19].</small>
          <textarea
            className={styles['prose']}
            value={block.markdown}
            maxLength={maxProse}
            onChange={(event) => onChange({ ...block, markdown: event.target.value }, block.id)}
          />
          {block.markdown.length >= maxProse && (
            <small role="alert">
              This block is full at {formatNumber(maxProse)} characters; what is beyond was not taken. Go on in another
              block.
            </small>
          )}
        </label>
      );
    case 'outcomes':
      return <OutcomesEditor block={block} onChange={onChange} />;
    case 'case-summary':
      return (
        <CaseNote caseId={block.caseId} text="Who, where, for whom and what became of it, each fact with its source." />
      );
    case 'story':
      return (
        <CaseNote
          caseId={block.caseId}
          text="The illustrative story of this case study. It is labelled as no evidence."
        />
      );
    case 'comparison':
      return <ComparisonEditor block={block} onChange={onChange} />;
    default:
      return assertNever(block);
  }
}

function CaseNote({ caseId, text }: { caseId: string; text: string }) {
  const titles = useCaseTitles([caseId]);
  return (
    <div>
      <p>
        <strong>{titles.get(caseId) ?? caseId}</strong>
      </p>
      <p>{text}</p>
    </div>
  );
}
