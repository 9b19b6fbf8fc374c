import { Link } from 'react-router';
import { effects } from '../../../src/evidence/effect.ts';
import { judgementFactors } from '../../../src/evidence/outcome-metric.ts';
import { sizes } from '../../../src/evidence/size.ts';
import { certaintyLevels, certaintyMeans } from '../../../src/evidence/study-design.ts';
import { enumKeys } from '../../../src/lib/enum-keys.ts';
import { CertaintyMarks } from '../../components/certainty-marks/certainty-marks.tsx';
import { EffectMark } from '../../components/effect-mark/effect-mark.tsx';
import { CertaintyExample } from './certainty-example.tsx';
import { DefinitionTable } from './definition-table.tsx';
import { MethodSection } from './method-section.tsx';
import { factorWords } from './method-words.ts';
import { workedExamples } from './worked-examples.ts';

/** The four headline ratings, each by itself. */
export function Ratings() {
  return (
    <>
      <MethodSection part="ratings">
        <p>
          Every result answers four questions, one beside the other: <strong>effect</strong>, which way did it go;{' '}
          <strong>size</strong>, by how much; <strong>certainty</strong>, how far can the figure be relied on;{' '}
          <strong>cost</strong>, what did the programme cost. They are never merged. A large effect of which nobody can
          be sure and a small one beyond doubt are different things, and one score would make them look alike.
        </p>
      </MethodSection>
      <MethodSection part="effect">
        <p>
          The mark is worked out from what was published: the sign of the figure, its interval or p value, what it is
          compared with, and which way is good for what was measured. Nobody types it in. If the interval reaches “no
          difference”, if p is 0.05 or more, or if the source says that the change was not significant, it is no clear
          effect, however large the number. Where the source prints no test at all, the sign alone decides, and
          certainty has to say what that is worth.
        </p>
        <DefinitionTable
          caption="The five marks"
          columns={['Mark', 'Means']}
          rows={enumKeys(effects).map((effect) => ({
            id: effect,
            name: <EffectMark effect={effect} />,
            cells: [effects[effect].means],
          }))}
        />
      </MethodSection>
      <MethodSection part="size">
        <p>
          Beneficial and harmful results that are a relative change, or from which one follows directly, carry the bands
          that the Local Government Association published in 2016 (Exhibit 9). It left 9% to 10% unsaid; here it is
          moderate. Other measures have no band: a change in percentage points, a sum of money and an odds ratio cannot
          be read on this scale.
        </p>
        <DefinitionTable
          caption="Bands of size"
          columns={['Size', 'Relative change, up or down']}
          rows={enumKeys(sizes).map((size) => ({ id: size, name: sizes[size].label, cells: [sizes[size].band] }))}
        />
      </MethodSection>
      <MethodSection part="certainty">
        <p>
          Four levels, as in GRADE, the method that most health guidelines use. The study design decides where a result
          starts. From there it moves only for reasons that somebody recorded with the result, and you can read them
          there: open the row.
        </p>
        <DefinitionTable
          caption="The four levels"
          columns={['Certainty', 'Means']}
          rows={certaintyLevels.toReversed().map((level) => ({
            id: level,
            name: <CertaintyMarks certainty={level} />,
            cells: [certaintyMeans[level]],
          }))}
        />
        <DefinitionTable
          caption="Reasons that move it, by one level or two"
          columns={['Reason', 'Moves it', 'In plain words']}
          rows={enumKeys(judgementFactors).map((factor) => ({
            id: factor,
            name: judgementFactors[factor].label,
            cells: [judgementFactors[factor].direction === 'down' ? 'Down' : 'Up', factorWords[factor]],
          }))}
        />
        {workedExamples.map((example) => (
          <CertaintyExample key={example.id} example={example} />
        ))}
        <p>It cannot fall below the lowest level or rise above the highest, whatever is recorded.</p>
      </MethodSection>
      <MethodSection part="cost">
        <p>
          What a programme cost is shown with its case study where it was published, with currency and price year as
          printed. Nothing is uprated, converted or estimated. That no cost is shown means that none was found, not that
          it was cheap. What a programme saved is a result like any other and is graded like one.{' '}
          <Link to="/?scope=cases">Case studies</Link> show costs under “Scale and cost”.
        </p>
      </MethodSection>
    </>
  );
}
