import { useEffect, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { DeskError } from '../../../src/contract/wire.ts';
import { findBlock } from '../../../src/packs/edit-pack.ts';
import type { Pack } from '../../../src/packs/pack.ts';
import { useCommand, keysText } from '../../commands.tsx';
import { useCollecting } from '../../collection/collecting.tsx';
import { Button, IconButton } from '../../components/button/button.tsx';
import { EmptyState, FailedState, LoadingState, Notice } from '../../components/notice/notice.tsx';
import { useDesk } from '../../desk-queries.ts';
import { readPreference, writePreference } from '../../preferences.ts';
import { BlockEditor } from './block-editor.tsx';
import { ExportMenu } from './export-menu.tsx';
import { PackDetails } from './pack-details.tsx';
import { PackOutline } from './pack-outline.tsx';
import { PackPreview } from './pack-preview.tsx';
import { usePackEditing, type PackEditing } from './use-pack-editing.ts';
import styles from './pack-editor-page.module.css';

export function PackEditorPage() {
  const { packId = '' } = useParams();
  const query = useDesk('packs.get', { id: packId });
  if (query.isPending) return <LoadingState label="Opening the pack" />;
  if (query.error instanceof DeskError && query.error.code === 'not-found')
    return (
      <EmptyState title="This pack is not here" actions={<Link to="/packs">All evidence packs</Link>}>
        {query.error.message}
      </EmptyState>
    );
  if (query.error) return <FailedState error={query.error} onRetry={() => void query.refetch()} />;
  return <PackEditor key={packId} pack={query.data} />;
}

function SaveState({ editing }: { editing: PackEditing }) {
  const words = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved' }[editing.saveState];
  return (
    <span className={styles['saveState']} data-state={editing.saveState} role="status">
      {words}
    </span>
  );
}

/** Outline, the part being edited, and the document as it will be exported. */
function PackEditor({ pack }: { pack: Pack }) {
  const editing = usePackEditing(pack);
  const collecting = useCollecting();
  const { content } = editing;
  const [selected, setSelected] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const [preview, setPreview] = useState(() => readPreference('pack-preview', 'shown') === 'shown');
  // Answered even when there is nothing to undo: the browser's own undo would put text into a field that knows nothing of it.
  useCommand('undo', editing.undo);
  useCommand('redo', editing.redo);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = `${content.title || 'Untitled evidence pack'} – Casebook`;
  }, [content.title]);

  const position = selected === null ? null : findBlock(content, selected);
  const block = position && content.sections[position.section][position.index];
  const collects = collecting.activePack?.id === pack.id;

  return (
    <div className={styles['editor']} data-preview={preview}>
      <header className={styles['bar']}>
        <div className={styles['crumbs']}>
          <Link to="/packs">Packs</Link>
          <h1 ref={heading} tabIndex={-1}>
            {content.title || 'Untitled evidence pack'}
          </h1>
          <SaveState editing={editing} />
        </div>
        <div className={styles['tools']}>
          <IconButton
            icon="undo"
            label="Undo"
            keys={keysText('undo') ?? ''}
            isDisabled={!editing.canUndo}
            onPress={editing.undo}
          />
          <IconButton
            icon="redo"
            label="Redo"
            keys={keysText('redo') ?? ''}
            isDisabled={!editing.canRedo}
            onPress={editing.redo}
          />
          <Button
            icon="panel"
            onPress={() => {
              setPreview(!preview);
              writePreference('pack-preview', preview ? 'hidden' : 'shown');
            }}
          >
            {preview ? 'Hide preview' : 'Preview'}
          </Button>
          <ExportMenu packId={pack.id} title={content.title} save={editing.save} />
        </div>
      </header>
      {editing.saveState === 'failed' && editing.saveError && (
        <div className={styles['problem']}>
          <Notice tone="danger" title="The last change is not saved yet">
            {editing.saveError} Casebook keeps trying; your words stay here meanwhile.
          </Notice>
        </div>
      )}
      <div className={styles['panes']}>
        <div className={styles['outline']}>
          <button
            type="button"
            className={styles['details']}
            aria-current={block ? undefined : 'true'}
            onClick={() => setSelected(null)}
          >
            Title and question
          </button>
          <PackOutline
            content={content}
            selected={selected}
            onSelect={setSelected}
            onAdded={(id) => {
              setAdded(id);
              setSelected(id);
            }}
            onEdit={editing.edit}
          />
          {!collects && (
            <Button size="small" look="quiet" onPress={() => collecting.setActivePack(pack.id)}>
              Collect into this pack
            </Button>
          )}
        </div>
        <section className={styles['part']} aria-label={block ? 'Selected block' : 'Title and question'}>
          {block ? (
            <BlockEditor
              key={block.id}
              block={block}
              isNew={block.id === added}
              content={content}
              onEdit={editing.edit}
              onRemoved={() => setSelected(null)}
            />
          ) : (
            <PackDetails content={content} onEdit={editing.edit} />
          )}
        </section>
        {preview && <PackPreview content={content} onSelectBlock={setSelected} />}
      </div>
    </div>
  );
}
