import { Button as AriaButton, GridList, GridListItem, isTextDropItem, useDragAndDrop } from 'react-aria-components';
import { insertBlock, moveBlockTo } from '../../../src/packs/edit-pack.ts';
import { fiveCaseNames, fiveCases, type FiveCase, type PackBlock, type PackContent } from '../../../src/packs/pack.ts';
import { Icon } from '../../components/icon/icon.tsx';
import { useCaseTitles } from '../../components/case-titles/use-case-titles.ts';
import { AddBlock } from './add-block.tsx';
import { blockKinds, blockName } from './block-names.ts';
import styles from './pack-outline.module.css';

const dragType = 'application/x-casebook-block';

interface PackOutlineProps {
  content: PackContent;
  selected: string | null;
  onSelect: (blockId: string) => void;
  /** A block was put in: it is to be filled in next. */
  onAdded: (blockId: string) => void;
  onEdit: (content: PackContent) => void;
}

/** The five cases with their blocks: select, drag, or move by keyboard with the handle. */
export function PackOutline({ content, selected, onSelect, onAdded, onEdit }: PackOutlineProps) {
  const titles = useCaseTitles(
    fiveCaseNames.flatMap((section) =>
      content.sections[section].flatMap((block) => {
        if (block.kind === 'comparison') return block.caseIds;
        return block.kind === 'case-summary' || block.kind === 'story' ? [block.caseId] : [];
      }),
    ),
  );
  const add = (section: FiveCase, block: PackBlock) => {
    onEdit(insertBlock(content, section, block));
    onAdded(block.id);
  };
  return (
    <div className={styles['outline']}>
      {fiveCaseNames.map((section) => (
        <section key={section} aria-label={fiveCases[section].title}>
          <header>
            <h2 title={fiveCases[section].question}>{fiveCases[section].title}</h2>
            <AddBlock section={section} onAdd={(block) => add(section, block)} />
          </header>
          <SectionBlocks
            section={section}
            content={content}
            titles={titles}
            selected={selected}
            onSelect={onSelect}
            onEdit={onEdit}
          />
        </section>
      ))}
    </div>
  );
}

function SectionBlocks({
  section,
  content,
  titles,
  selected,
  onSelect,
  onEdit,
}: Omit<PackOutlineProps, 'onAdded'> & { section: FiveCase; titles: ReadonlyMap<string, string> }) {
  const blocks = content.sections[section];

  /** Moves dragged blocks, in order, before or after `target`, or to the end. */
  const drop = (ids: string[], target?: { key: string; after: boolean }) => {
    let next = content;
    const moving = new Set(ids);
    for (const id of ids) {
      const rest = next.sections[section].filter(
        (block) => block.id === target?.key || !moving.has(block.id) || ids.indexOf(block.id) < ids.indexOf(id),
      );
      const at = target
        ? rest.filter((block) => block.id !== id).findIndex((block) => block.id === target.key) + (target.after ? 1 : 0)
        : Infinity;
      next = moveBlockTo(next, id, { section, index: at });
    }
    onEdit(next);
  };

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [dragType]: String(key) })),
    acceptedDragTypes: [dragType],
    getDropOperation: () => 'move',
    onReorder: ({ keys, target }) =>
      drop([...keys].map(String), { key: String(target.key), after: target.dropPosition === 'after' }),
    onInsert: ({ items, target }) => {
      void Promise.all(items.filter(isTextDropItem).map((item) => item.getText(dragType))).then((ids) =>
        drop(ids, { key: String(target.key), after: target.dropPosition === 'after' }),
      );
    },
    onRootDrop: ({ items }) => {
      void Promise.all(items.filter(isTextDropItem).map((item) => item.getText(dragType))).then((ids) => drop(ids));
    },
  });

  return (
    <GridList
      aria-label={`Blocks of the ${fiveCases[section].title.toLowerCase()}`}
      className={styles['list'] ?? ''}
      items={blocks}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={selected ? [selected] : []}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) onSelect(String(key));
      }}
      dragAndDropHooks={dragAndDropHooks}
      dependencies={[titles]}
      renderEmptyState={() => <span className={styles['empty']}>Nothing yet</span>}
    >
      {(block) => {
        const name = blockName(block, titles);
        return (
          <GridListItem id={block.id} textValue={name} className={styles['item'] ?? ''}>
            <AriaButton slot="drag" className={styles['handle'] ?? ''} aria-label={`Move ${name}`}>
              <Icon name="drag" size={16} />
            </AriaButton>
            <Icon name={blockKinds[block.kind].icon} size={16} />
            <span className={styles['name']}>{name}</span>
          </GridListItem>
        );
      }}
    </GridList>
  );
}
