import { Text, View } from '@tarojs/components';
import { categoryGlyph } from '../../components/category-icon';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { Icon } from '../../components/icon';
import { bookOpen } from '../../components/icon/glyphs/book-open';
import { search as searchGlyph } from '../../components/icon/glyphs/search';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useText } from '../../text/define-text';
import { shopperText } from '../../text/shopper';
import { IncidentBanner } from '../components/incident-banner';
import { ParcelNote } from '../components/parcel-note';
import { QuestionList } from '../components/question-list';
import { StillNeedHelp } from '../components/still-need-help';
import { openPage } from '../routes';
import { HelpFooter } from './help-footer';
import './index.scss';
import { MessagesRow } from './messages-row';
import { useHelp } from './use-help';

export default function HelpPage() {
  const text = useText(shopperText);
  const { orderId, order, faq, isLoading, questions, categories, unread, isDeskMember } = useHelp();
  return (
    <PageFrame title={text.help.title} isStale={faq.isStale}>
      <View
        className="help__search"
        hoverClass="help__search--pressed"
        ariaRole="link"
        ariaLabel={text.help.search}
        onClick={() => openPage('search', { orderId })}
      >
        <Icon glyph={searchGlyph} size={20} />
        {text.help.search}
      </View>
      <IncidentBanner />
      <ParcelNote order={order} />
      {/* The badge that led here promised a reply: it comes first. */}
      {unread > 0 ? (
        <View className="help__news">
          <MessagesRow unread={unread} />
        </View>
      ) : null}
      {isLoading ? <Skeleton cards={1} lines={5} isList hasTitle /> : null}
      {!faq.snapshot && faq.error ? <ErrorState error={faq.error} onRetry={() => void faq.refresh()} /> : null}
      {!isLoading && faq.snapshot && questions.length === 0 && categories.length === 0 ? (
        <EmptyState glyph={bookOpen} title={text.help.emptyTitle} hint={text.help.emptyHint} />
      ) : null}
      {!isLoading && questions.length > 0 ? (
        <View className="help__section">
          <View className="help__heading" ariaRole="heading">
            {order ? text.help.aboutOrder : text.help.frequent}
            {order ? <Text className="help__order">{order.title}</Text> : null}
          </View>
          <QuestionList questions={questions} orderId={orderId} />
        </View>
      ) : null}
      {!isLoading && categories.length > 0 ? (
        <View className="help__section">
          <View className="help__heading" ariaRole="heading">
            {text.help.categories}
          </View>
          <View className="help__categories">
            {categories.map(({ id, title, icon, size }) => (
              <View
                key={id}
                className="help__category"
                hoverClass="help__category--pressed"
                ariaRole="link"
                ariaLabel={`${title} ${text.help.countOf(size)}`}
                onClick={() => openPage('category', { id, orderId })}
              >
                <Icon glyph={categoryGlyph(icon)} className="help__category-icon" />
                {title}
              </View>
            ))}
          </View>
        </View>
      ) : null}
      {/* What stands below the questions comes with them: nothing moves away under a thumb. */}
      {isLoading ? null : (
        <>
          <StillNeedHelp page="help" order={order} />
          <HelpFooter unread={unread} isDeskMember={isDeskMember} />
        </>
      )}
    </PageFrame>
  );
}
