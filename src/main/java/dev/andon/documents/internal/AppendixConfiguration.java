package dev.andon.documents.internal;

import dev.andon.documents.AppendixSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AppendixSettings.class)
class AppendixConfiguration {}
