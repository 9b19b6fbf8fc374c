import type { PackContent } from '../../../src/packs/pack.ts';
import styles from './fields.module.css';

interface PackDetailsProps {
  content: PackContent;
  onEdit: (content: PackContent, typing: string) => void;
}

/** What the pack is called, what it is to decide, and who prepared it. */
export function PackDetails({ content, onEdit }: PackDetailsProps) {
  return (
    <div className={styles['fields']}>
      <h2>Title and question</h2>
      <label>
        Title
        <input
          value={content.title}
          maxLength={300}
          onChange={(event) => onEdit({ ...content, title: event.target.value }, 'title')}
        />
      </label>
      <label>
        Decision question
        <small>What the reader is to decide. It stands on the first page.</small>
        <textarea
          rows={3}
          value={content.question}
          maxLength={1000}
          onChange={(event) => onEdit({ ...content, question: event.target.value }, 'question')}
          placeholder="Should we fund integrated teams for people over 65 from April?"
        />
      </label>
      <label>
        Prepared by
        <input
          value={content.author}
          maxLength={300}
          onChange={(event) => onEdit({ ...content, author: event.target.value }, 'author')}
        />
      </label>
    </div>
  );
}
